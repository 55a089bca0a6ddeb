export const messages = {
  play: "Play",
  pause: "Pause",
  back: "Back",
  forward: "Forward",
  restart: "Restart",
  sentence: "Sentence",
  try: "Try:",
  suggestions: "Ready-made sentences"
};
