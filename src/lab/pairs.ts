import {curated} from "../data/curated.js";

/** One half of a pair: a text, its pronoun, and the word a person takes it for. */
export interface Half {
  text: string;
  pronoun: string;
  person: string;
}

/** Two sentences that differ by little, and the name of the difference. */
export interface Pair {
  label: string;
  first: Half;
  second: Half;
}

const half = (text: string, pronoun: string, person: string): Half => ({text, pronoun, person});

function chapterPair(label: string, id: string): Pair {
  const [first, second] = [id, curated.find((d) => d.id === id)!.pair]
    .map((name) => curated.find((d) => d.id === name)!)
    .map(({text, pronoun, antecedent}) => half(text, pronoun, antecedent));
  return {label, first, second};
}

/** The pairs that need no model: some from the chapter, some that ask about gender and number. */
export const pairs: readonly Pair[] = [
  chapterPair("tired / soft", "cat"),
  chapterPair("tired / wide", "animal"),
  chapterPair("big / small", "trophy"),
  {
    label: "heavy / narrow",
    first: half("The lorry could not pass the bridge because it was too heavy.", "it", "lorry"),
    second: half("The lorry could not pass the bridge because it was too narrow.", "it", "bridge")
  },
  {
    label: "earned / owed",
    first: half("Tom paid Ben because he had earned it.", "he", "Ben"),
    second: half("Tom paid Ben because he owed it.", "he", "Tom")
  },
  {
    label: "he / she",
    first: half("The mother called the father because he was late.", "he", "father"),
    second: half("The mother called the father because she was late.", "she", "mother")
  },
  {
    label: "she / he",
    first: half("The actress met the farmer when she came home.", "she", "actress"),
    second: half("The actress met the farmer when he came home.", "he", "farmer")
  },
  {
    label: "it / they",
    first: half("The boat passed the islands before it sank.", "it", "boat"),
    second: half("The boat passed the islands before they vanished.", "they", "islands")
  },
  {
    label: "he / they",
    first: half("The farmer fed the cows before he slept.", "he", "farmer"),
    second: half("The farmer fed the cows before they slept.", "they", "cows")
  },
  {
    label: "one cat / many",
    first: half("The cat sat on the mat because it was tired.", "it", "cat"),
    second: half("The cats sat on the mat because they were tired.", "they", "cats")
  }
];
