import {
  argmax,
  choice,
  drawing,
  figure,
  headNames,
  heatGrid,
  heatmap,
  held,
  openSentence,
  slider,
  softmax
} from "./attention.js";

// 1. Your own numbers: scores become weights, and a table shows them. Rows are queries, columns are keys.
const words = ["we", "saw", "her", "duck"];
const scores = [
  [2, 1, 0, 0],
  [1, 2, 1, 2],
  [1, 1, 2, 1],
  [0, 2, 2, 1]
];
const mine = figure({temperature: slider([0.2, 5], {label: "Temperature", value: 1, log: true})});
const drawMine = () =>
  mine.draw(({width}) => {
    const weights = scores.map((row) => softmax(row, {temperature: mine.value.temperature}));
    const picture = heatGrid(words, weights, {label: "Weights of four words", width: Math.min(width, 420)});
    return drawing(picture, `“duck” looks hardest at “${words[argmax(weights[3])]}”.`);
  });
mine.addEventListener("input", drawMine);
document.querySelector("#mine").append(mine);
drawMine();

// 2. The chapter's sentences, with the weights of the real encoder.
const sentences = (await (await fetch("./sentences.json")).json()).map(openSentence);
const theirs = figure({
  sentence: choice(sentences, {label: "Sentence", format: ({text}) => text}),
  head: held("2.2", (head) => headNames.includes(head)),
  row: held(-1, Number.isInteger)
});
const drawTheirs = () =>
  theirs.draw((frame) => heatmap(theirs.value.sentence, {...theirs.value, ...frame, unit: "words", causal: false}));
theirs.addEventListener("input", drawTheirs);
document.querySelector("#theirs").append(theirs);
drawTheirs();
