import type {Answer} from "./answer.js";
import type {Settings, Settled} from "./settle.js";

/** A table of weights as it leaves the page. */
export interface Table {
  /** The labels of rows and columns. */
  labels: readonly string[];
  /** [query][key] */
  weights: readonly (readonly number[])[];
}

/** A table as CSV, a line for every query and key: `query,key,weight`, with six decimals. */
export function csv({labels, weights}: Table): string {
  const lines = weights.flatMap((row, i) =>
    row.map((weight, j) => `${quoted(labels[i])},${quoted(labels[j])},${weight.toFixed(6)}`)
  );
  return ["query,key,weight", ...lines, ""].join("\n");
}

/** Everything that is on screen as JSON. `labels` are the rows and columns of `weights`. */
export function json(answer: Answer, settled: Settled, head: string, weights: Table["weights"], settings: Settings) {
  const {unit, temperature, causal, bare} = settings;
  return JSON.stringify({
    text: answer.text,
    pieces: answer.pieces,
    words: answer.words.map(({text}) => text),
    head,
    settings: {rows: unit, temperature, "no looking ahead": causal, "without punctuation": bare && settled.bared},
    labels: settled.labels,
    weights: weights.map((row) => row.map((weight) => Number(weight.toFixed(6))))
  });
}

/** A file's name that says what is in it: `fileName(["The cat sat.", "head 2.2"], "png")` is `attention-the-cat-sat-head-2.2.png`. */
export function fileName(parts: readonly string[], extension: string): string {
  const slug = (text: string) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, "-")
      .slice(0, 41)
      .replace(/(?<=^.{40}).$|-[^-]*(?<=^.{41})$/, "") // not in the middle of a word
      .replace(/^[-.]+|[-.]+$/g, "");
  return `${["attention", ...parts.map(slug)].filter((part) => part !== "").join("-")}.${extension}`;
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
