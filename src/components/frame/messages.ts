export const messages = {
  presets: "Ready-made settings",
  try: "Try:"
};
