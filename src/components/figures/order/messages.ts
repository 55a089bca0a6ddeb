import {fixed, percent, quote} from "../../format.js";

/** What a reader can guess: the value and its words. */
const guesses: Record<string, string> = {changes: "it changes", same: "it stays the same", show: "just show me"};

export const messages = {
  was: (text: string) => `As it was: ${text}`,
  label: (text: string) => `The words as they stand: ${text} Arrow keys move a word, Enter shows where it looks.`,
  word: (word: string, place: number, n: number, weight?: number) =>
    `${messages.pinned(word, weight)}, place ${place} of ${n}`,
  pinned: (word: string, weight?: number) => (weight === undefined ? word : `${word}, ${percent(weight)}`),
  move: (word: string) => `Move ${quote(word)}`,
  earlier: "earlier",
  later: "later",
  dials: "How alike the two sentences are to the model",
  unplaced: "places unknown",
  placed: "places known",
  before: "as it was",
  now: "now",
  both: "as it was, and now",
  unknown: "?",
  degrees: (angle: number) => `${fixed(angle, 0)}°`,
  heads: {"1.3": "1.3, reads on", "2.2": "2.2, hunts for nouns"} as Record<string, string>,
  question: "Not told who stands where: does its answer change?",
  guesses,
  guessed: (guess: string, onSlide: boolean) => `${onSlide ? "the room" : "you"}: ${quote(guesses[guess])}`,
  ask: "The words have changed places, and the model is not told who stands where. Will its answer change? Say it first, or move on.",
  gap: (guess: string, onSlide: boolean) => {
    const said = `${onSlide ? "The room" : "You"} said: ${quote(guesses[guess])}.`;
    return guess === "changes" ? `${said} It does not.` : `${said} So it does.`;
  },
  blind: (likeness: string) =>
    `Where places are unknown, the model makes the same 512 numbers of both sentences: cosine ${likeness}.`,
  seeing: (likeness: string, angle: string) =>
    `Where places are known, its answer changes: cosine ${likeness}, an angle of ${angle}.`,
  unmoved: (likeness: string) => `The words stand as they stood: cosine ${likeness}.`,
  gaze: (head: string, from: string, {top, weight, isNext}: {top: string; weight: number; isNext: boolean}) =>
    from === top
      ? `In head ${head}, ${quote(from)} looks hardest at itself, ${percent(weight)}.`
      : `In head ${head}, ${quote(from)} looks hardest at ${isNext ? "the next word, " : ""}${quote(top)}, ${percent(weight)}.`,
  waits: "The words stand, but the model has not read them in this order: the answer waits for it.",
  unread: "The words stand, but the model has not read them in this order.",
  otherPieces: "Moved like this, the text falls into other pieces, so that these are no longer the same words.",
  wordColumn: "word",
  weightColumn: (word: string) => `weight for ${quote(word)}`,
  placesColumn: "places",
  likenessColumn: "cosine with the words as they were",
  known: "known",
  notKnown: "unknown"
};
