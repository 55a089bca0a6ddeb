import {quote} from "../../components/format.js";

export const historyMessages = {
  title: "What the model has read in this visit. It is forgotten when you leave, unless you save it.",
  undo: "Undo",
  save: "Save these texts",
  open: "Open saved texts",
  clear: "Forget all",
  compare: "Compare",
  compareWith: (text: string) => `Compare: ${quote(text)} beside the text in the box`,
  remove: "Forget",
  removeIt: (text: string) => `Forget: ${quote(text)}`,
  file: "attention-texts.json",
  saved: "Saved as attention-texts.json",
  opened: (n: number) => (n === 1 ? "One text opened." : `${n} texts opened.`),
  invalid: "This is no file that this page has saved, so nothing of it was taken."
};
