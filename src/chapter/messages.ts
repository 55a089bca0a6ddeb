export const messages = {
  contents: "Contents",
  place: (section: number, all: number) => `${section} of ${all}`,
  withoutText: "The link leaves your own text out.",
  textBehindHash: "The text travels behind the link's #, which no server gets to see.",
  unloadedFigure: "This figure could not be loaded. What stands here is a picture of it.",
  unloadedPage: "Some parts of this page could not be loaded.",
  tryAgain: "Try again"
};
