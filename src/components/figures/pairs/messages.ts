const pairs = (n: number) => (n === 1 ? "1 pair" : `${n} pairs`);

export const messages = {
  caption: "Pairs of sentences that differ by one word, and where the head looks in each",
  sentence: "sentence",
  person: "a person says",
  head: "the head looks hardest at",
  weight: "weight",
  agrees: "as a person does:",
  differs: "not as a person does:",
  waiting: "?",
  question: (total: number) =>
    `The sentences of a pair differ by one word, and a person changes their mind. In how many of ${total} pairs does the head?`,
  changes: (n: number, total: number) =>
    n === 0
      ? `In none of ${total} pairs does the head look hardest at another word, though a person changes their mind.`
      : `In ${n} of ${total} pairs the head looks hardest at another word, as a person does.`,
  gap: (guess: number, truth: number, onSlide: boolean) => {
    const who = onSlide ? "The room" : "You";
    return guess === truth
      ? `${who} guessed that.`
      : `${who} guessed ${pairs(guess)}; it is ${truth === 0 ? "none" : pairs(truth)}.`;
  },
  count: "changes its mind",
  guessed: (guess: number, total: number, onSlide: boolean) => `${onSlide ? "the room" : "you"}: ${guess} of ${total}`,
  counted: (n: number, total: number) => `the head: ${n} of ${total}`
};
