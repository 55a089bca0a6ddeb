export const messages = {
  contents: "Contents",
  place: (section: number, all: number) => `${section} of ${all}`,
  withoutText: "The link leaves your own text out.",
  textBehindHash: "The text travels behind the link's #, which no server gets to see.",
  qr: (address: string) => `A code for phones. It opens ${address}`,
  noQr: "This address is too long for a code that a camera could read.",
  unloadedFigure: "This figure could not be loaded. What stands here is a picture of it.",
  unloadedPart: "This part could not be loaded.",
  unloadedPage: "Some parts of this page could not be loaded.",
  tryAgain: "Try again",
  newer: "A new version is ready.",
  reload: "Reload",
  old: "Your browser is too old for the live figures, so they stand still. What they show by themselves is on this page."
};
