export const messages = {
  still:
    "Your browser runs no scripts here, so the figures stand still. All that they show by themselves is on this page.",
  needed: "This page needs a browser that runs scripts: the model works on your own device."
};
