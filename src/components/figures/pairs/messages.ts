export const messages = {
  caption: "Pairs of sentences that differ by one word, and where the head looks in each",
  sentence: "sentence",
  person: "a person says",
  head: "the head looks hardest at",
  same: (n: number, total: number) =>
    `In ${n} of ${total} pairs the head looks hardest at the same word both times, though a person changes their mind.`
};
