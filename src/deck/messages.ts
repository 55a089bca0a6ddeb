export const messages = {
  read: "Read",
  code: "Code for phones: this figure as it is now",
  noCode: "What this slide shows has no address that a code could hold.",
  codeUnloaded: "The code could not be loaded. Press Q twice to try again.",
  laser: "Laser pointer",
  unloaded: (key: string) => `This could not be loaded. Is there a connection? Press ${key} once more.`
};
