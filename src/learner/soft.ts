import type {Choose} from "./choice.js";
import {absent, sharpness} from "./choice.js";

/**
 * Listens to every word. The value of a noun is its name, that of any other word is nothing; so the blend says how much
 * of each noun was heard. The slope is that of the loss.
 */
export const soft: Choose = ({weights2}, {words, right, wrong}, slope) => {
  const [toRight, toWrong] = [weights2[right], weights2[wrong]];
  const expRight = Math.exp(sharpness * toRight);
  const expWrong = Math.exp(sharpness * toWrong);
  const sum = expRight + expWrong + absent;
  // Through the answer's softmax to the blend (all other values are nothing), then through that of the weights.
  const pullRight = sharpness * (expRight / sum - 1);
  const pullWrong = sharpness * (expWrong / sum);
  const mean = toRight * pullRight + toWrong * pullWrong;
  for (let j = 0; j < words.length; ++j) slope[j] = -weights2[j] * mean;
  slope[right] += toRight * pullRight;
  slope[wrong] += toWrong * pullWrong;
  return {loss: Math.log(sum) - sharpness * toRight, reward: toRight};
};
