export const messages = {
  question: (number: number) => `Question ${number}`,
  answer: "Answer",
  right: "Yes.",
  check: "Check",
  choose: "Choose an answer first.",
  wrong: "Not quite; try another answer.",
  comesBack: "Not quite; try another answer. The question will come back at the end of the chapter.",
  again: "Once more, from earlier in the chapter:",
  score: (right: number, total: number) => `${right} of ${total} answered.`
};
