import {percent, quote} from "../../format.js";

export const messages = {
  label: (text: string) => `The words of: ${text}`,
  word: (word: string, weight?: number) => (weight === undefined ? word : `${word}, ${percent(weight)}`),
  looks: (word: string) => `Where ${quote(word)} looks`,
  ask: (pronoun: string) => `Which word does ${quote(pronoun)} stand for?`,
  guess: (pronoun: string) => `Choose the word that ${quote(pronoun)} stands for, and see where the model looks.`,
  gaze: (from: string, top: string, weight: number) =>
    from === top
      ? `${quote(from)} looks hardest at itself, with ${percent(weight)} of its attention.`
      : `${quote(from)} looks hardest at ${quote(top)}, with ${percent(weight)} of its attention.`,
  count: "To count a show of hands, focus a word and type its number.",
  room: (share: string) => `room ${share}`,
  roomColumn: "room",
  compare: (guess: string, top: string, person: string) => {
    if (guess === top && guess === person) return `You said ${quote(guess)}; the head agrees.`;
    if (guess === top) return `You said ${quote(guess)}, and so does the head, though we would say ${quote(person)}.`;
    if (guess === person) return `You said ${quote(guess)}, as we would. The head looks elsewhere.`;
    const ours = `You said ${quote(guess)}; we would say ${quote(person)}`;
    return top === person ? `${ours}, and so does the head.` : `${ours}. The head looks elsewhere.`;
  },
  wordColumn: "word",
  weightColumn: (word: string) => `weight for ${quote(word)}`
};
