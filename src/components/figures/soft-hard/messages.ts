import {fixed, percent, quote} from "../../format.js";

export const messages = {
  label: "Weights by soft and by hard attention, word by word:",
  soft: "soft",
  hard: "hard",
  map: "What each word hands over, as points on a map, with both answers",
  mapTitle: "map of values",
  blend: "soft answer",
  pick: "hard answer",
  both: "both answers",
  guess: "your guess",
  gap: (guess: string, truth: string, onSlide: boolean) => {
    const said = `${onSlide ? "The room" : "You"} guessed ${quote(guess)}`;
    return guess === truth ? `${said}, and there it stands.` : `${said}; it lands on ${quote(truth)}.`;
  },
  unknown: "?",
  asking: (temperature: number, top: string, weight: number, perplexity: number) =>
    `At temperature ${String(temperature)}, soft attention gives ${quote(top)} ${percent(weight)} and effectively listens to ${fixed(perplexity, 1)} words. Where would a hard answer land? Guess, or turn the dial.`,
  reading: (temperature: number, top: string, weight: number, perplexity: number) =>
    `At temperature ${String(temperature)}, soft attention gives ${quote(top)} ${percent(weight)} and effectively listens to ${fixed(perplexity, 1)} words. Hard attention listens to one, at any temperature.`,
  columns: ["word", "soft weight", "hard weight", "map of values: across", "map of values: up"]
};
