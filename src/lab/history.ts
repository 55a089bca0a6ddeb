/** A text that was read in this visit, with the small picture it left. */
export interface Kept {
  text: string;
  /** The head whose weights these are. */
  head: string;
  /** [query][key] by word. */
  weights: readonly (readonly number[])[];
}

/** Texts that were read, in order, and how to take back what was done with them. */
export interface History {
  readonly kept: readonly Kept[];
  readonly canUndo: boolean;
  /** Keeps a text, unless it is kept already; `before` is the text that was in the box till then. */
  remember(entry: Kept, before: string): void;
  /** Notes that the reader leaves `text` for another. */
  leave(text: string): void;
  /** Keeps some texts more; those that are kept already stay as they are. */
  add(entries: readonly Kept[], text: string): void;
  remove(entry: Kept, text: string): void;
  clear(text: string): void;
  /** Takes the last step back. Returns the text that was in the box then. */
  undo(): string | undefined;
}

/** The most texts that are kept; with one more, the oldest goes. */
const maxTexts = 40;

/** Longest text, in characters, and most words of a picture; the model reads no more. */
const longest = 100_000;
const maxWords = 128;

const format = "attention-intuition-texts";

/** Makes a history without anything in it. Nothing is stored: it ends with the visit. */
export function createHistory(): History {
  let kept: readonly Kept[] = [];
  const steps: {kept: readonly Kept[]; text: string}[] = [];
  const change = (next: readonly Kept[], text: string) => {
    steps.push({kept, text});
    kept = next.slice(-maxTexts);
  };
  const isNew = ({text}: Kept) => !kept.some((entry) => entry.text === text);
  return {
    get kept() {
      return kept;
    },
    get canUndo() {
      return steps.length > 0;
    },
    remember(entry, before) {
      if (isNew(entry)) change([...kept, entry], before);
    },
    leave: (text) => change(kept, text),
    add: (entries, text) => change([...kept, ...entries.filter(isNew)], text),
    remove: (entry, text) =>
      change(
        kept.filter((other) => other !== entry),
        text
      ),
    clear: (text) => change([], text),
    undo() {
      const step = steps.pop();
      if (step) kept = step.kept;
      return step?.text;
    }
  };
}

/** Texts as a file. */
export function writeHistory(kept: readonly Kept[]): string {
  const texts = kept.map(({text, head, weights}) => ({
    text,
    head,
    weights: weights.map((row) => row.map((weight) => Number(weight.toFixed(3))))
  }));
  return JSON.stringify({format, version: 1, texts});
}

/** The texts of such a file. Throws where it is none, or holds anything that no such file would hold. */
export function readHistory(file: string): Kept[] {
  const data: unknown = JSON.parse(file);
  if (!isRecord(data) || data.format !== format || data.version !== 1 || !Array.isArray(data.texts))
    throw new Error("no file of texts");
  if (data.texts.length > maxTexts) throw new Error(`invalid texts: more than ${maxTexts}`);
  return data.texts.map((entry: unknown, i) => {
    if (!isKept(entry)) throw new Error(`invalid text: ${i}`);
    const {text, head, weights} = entry;
    return {text, head, weights};
  });
}

function isKept(entry: unknown): entry is Kept {
  if (!isRecord(entry)) return false;
  const {text, head, weights} = entry;
  return (
    typeof text === "string" &&
    text.length <= longest &&
    typeof head === "string" &&
    /^([12]\.[1-4]|mean)$/.test(head) &&
    Array.isArray(weights) &&
    weights.length > 0 &&
    weights.length <= maxWords &&
    weights.every((row) => Array.isArray(row) && row.length === weights.length && row.every(isShare))
  );
}

const isShare = (x: unknown): boolean => typeof x === "number" && x >= 0 && x <= 1;

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
