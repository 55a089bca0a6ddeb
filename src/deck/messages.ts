export const messages = {
  read: "Read",
  code: "Code for phones: this figure as it is now",
  noCode: "What this slide shows has no address that a code could hold.",
  laser: "Laser pointer"
};
