import {quote} from "../../components/format.js";

export const heSheMessages = {
  label: (frame: string) =>
    `Head 2.2, of the attention that both people get, the part of the first: ${frame.replace("{a}", "first").replace("{b}", "second").replace("{p}", "he or she")}`,
  first: "all to the first",
  second: "all to the second",
  none: "Write two people on a line, such as “pilot, nurse”, and count.",
  waiting: (n: number) => (n === 1 ? "One pair waits for the model." : `${n} pairs wait for the model.`),
  wrong: (line: string) => `${quote(line.slice(0, 40))} is no pair: two different words with a comma between them are.`,
  count: ({all, first, changed}: {all: number; first: number; changed: number}) =>
    `In ${first} of ${all} pairs the first gets a larger part with “he” than with “she”; in ${changed} the favourite changes.`,
  columns: ["pair", "part of the first with “he”", "part of the first with “she”", "favourite changes"]
};
