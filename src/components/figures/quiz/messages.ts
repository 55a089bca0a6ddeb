export const messages = {
  question: (number: number) => `Question ${number}`,
  answer: "Answer",
  right: "Yes.",
  check: "Check",
  choose: "Choose an answer first.",
  wrong: "Not quite; try another answer.",
  score: (right: number, total: number) => `${right} of ${total} answered.`
};
