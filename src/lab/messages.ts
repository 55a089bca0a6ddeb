import {fixed, grouped, percent, quote} from "../components/format.js";

export const messages = {
  sentence: "Your sentence",
  load: "Load the model (7.2 MB)",
  cancel: "Cancel",
  retry: "Try again",
  download: "How far the download is",
  begins: "The model is loading.",
  loading: (received: number, total: number | null) =>
    total === null ? "The model is coming …" : `${fixed(received / 1e6, 1)} of ${fixed(total / 1e6, 1)} MB`,
  idle: "These answers are ready. Any other text needs the model, once.",
  waiting: "This text needs the model. Until it is here, the picture shows the sentence before.",
  arrived: "This text came with the link. Only the model can read it; until then, the picture shows another sentence.",
  asksOnce: "Only the model can read this text. Your browser fetches it once.",
  asksOnceArrived: "This text came with the link. Only the model can read it; your browser fetches it once.",
  notRead: "The model has still to read this.",
  ready: "The model is here and reads as you type, without the network.",
  unread: "This text could not be read. Change it a little.",
  failed: (kind?: string) =>
    ({
      offline: "The model could not be reached. Is there a connection?",
      http: "The server does not hand out the model.",
      "cut-off": "The download broke off.",
      corrupted: "The model arrived damaged, so it was thrown away."
    })[kind ?? ""] ?? "The model stopped working.",
  units: "Rows and columns",
  temperature: "Temperature",
  causal: "No looking ahead",
  bare: "Leave out punctuation",
  head: "Head",
  empty: "Type a sentence, and see where its words look.",
  blank: "There are only spaces and invisible characters here. Type a word.",
  alone: (word: string) => `${quote(word)} is alone here, so it gives itself all of its attention.`,
  cut: (read: number, total: number, last: string) =>
    `The model reads ${read} pieces at most: it read up to ${quote(last)}, the first ${read} of ${grouped(total)} pieces.`,
  unknown: "The model does not know these characters: it sees one unknown piece and cannot tell it from any other.",
  foreign:
    "This does not look like English. English is all this model has learned, so take what it shows here with a smile.",
  someUnknown: "Some characters are unknown to the model; it cannot tell them from one another.",
  withoutPunctuation: "Punctuation is left out; what is left of each row is scaled up to 100%.",
  onlyPunctuation: "There is nothing but punctuation here, so it stays.",
  tempered: (temperature: number) => `At temperature ${String(temperature)}, not the head's own 1.`,
  headName: (head: string) => `head ${head}`,
  headNumber: (head: string) => `Head ${head}.`,
  settings: ({head, unit, temperature, causal}: {head: string; unit: string; temperature: number; causal: boolean}) =>
    `${head}, by ${unit}, temperature ${String(temperature)}${causal ? ", no looking ahead" : ""}`,
  version: (version: string) => `The Attention Intuition ${version}, Universal Sentence Encoder Lite`,
  asking: "Who asks",
  askings: {one: "one", several: "several", all: "all"} as Record<string, string>,
  mean: "Mean of all eight heads",
  beside: "Lay beside it",
  besides: {nothing: "nothing", arriving: "weight × length of value", mean: "mean of all heads"} as Record<
    string,
    string
  >,
  noPlaces: "Without places",
  noHead: (head: string) => `Without head ${head}`,
  noWord: (word: string) => `Without the word ${quote(word)}`,
  noOffer: "Without the word that asks",
  openSaved: "Open saved texts",
  historyUnloaded: "This could not be loaded. Is there a connection? Press once more.",
  historyEmpty: "The texts that you have read will stand here, for this visit only.",
  people: "Pairs of people, one a line",
  frame: "In the sentence",
  inFrame: (frame: string) => frame.replace("{a}", "…").replace("{b}", "…").replace("{p}", "he/she"),
  lines: (count: number, most: number) =>
    count > most ? `One of ${grouped(count)} lines, the first ${most}:` : `One of these ${count} lines:`,
  linesUnloaded: "The lines could not be offered one by one. Is there a connection? Paste them once more.",
  refused: {
    large: "This file is larger than 1 MB. The model reads 128 pieces of a text; a page or two will do.",
    binary: "This file is no plain text, so there is nothing in it to read."
  },
  allHeads: "All eight heads in CSV and JSON",
  first: "First sentence",
  second: "Second sentence",
  points: "difference, points",
  needsTwo: "Type a word or more in both boxes, and see what changes.",
  pairColumns: ["first", "second", "weight in first", "weight in second", "difference"],
  pairLabel: (head: string) => `Weights of head ${head} in both sentences, word by word`,
  // What is seen comes first, as it is seen, so that those who speak to their computer can name it.
  line: (name: string, first: number, second: number, change: string) =>
    `${name} ${percent(first)} ${percent(second)} ${change}: in the first sentence, in the second, and the difference`,
  verdict: ({
    asks,
    before,
    after,
    same
  }: {
    asks: string;
    before: [string, number];
    after: [string, number];
    same: boolean;
  }) => {
    const [word, share] = [quote(before[0]), percent(before[1])];
    const [wordAfter, shareAfter] = [quote(after[0]), percent(after[1])];
    const looks = `${quote(asks)} looks hardest at`;
    if (!same)
      return `${looks} another word in the second sentence: no longer at ${word} (${share}), but at ${wordAfter} (${shareAfter}).`;
    if (word === wordAfter) return `${looks} ${word} in both sentences: ${share} and ${shareAfter}.`;
    return `${looks} the word in the same place: ${word} (${share}) in the first sentence, ${wordAfter} (${shareAfter}) in the second.`;
  },
  person: (first: string, second: string, right: boolean, rightAgain: boolean) =>
    `A person says ${quote(first)} in the first and ${quote(second)} in the second; ${
      right && rightAgain
        ? "so does the head"
        : right || rightAgain
          ? "the head agrees once"
          : "the head agrees with neither"
    }.`,
  ownWords: "Your explanation",
  compare: "Compare",
  wordsFirst: "Write a sentence first.",
  yours: "Yours",
  ours: "Ours",
  askLikeness: "How alike are they? Ask the model (7.2 MB, once)",
  likeness: (cosine: string) => `The model finds a likeness of ${cosine} between the two.`,
  own: "your own sentence …",
  ownQuestion: "your own question …",
  typed: "Type your own",
  untilTyped: "Until you type your own, this is a sentence of ours; a link does not carry what somebody typed.",
  untilAsked: (question: string) =>
    `Until you type your own, the question is ${quote(question)}; a link does not carry what somebody typed.`,
  noRoom: "Your text has nothing to show, or more than fits here; the page “Your own sentence” has room for it."
};
