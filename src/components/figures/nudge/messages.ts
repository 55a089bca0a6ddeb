import {fixed} from "../../format.js";

export const messages = {
  label:
    "How wrong the answer is as the query turns: a smooth curve for soft attention, a staircase for hard, with a ball on each",
  slopeLabel: "The slope of both curves, with the slope under each ball",
  loss: "how wrong the answer is",
  slope: "slope",
  angle: "direction of the query (degrees)",
  soft: "soft",
  hard: "hard",
  reading: (steps: number, soft: {angle: number; slope: number; loss: number}, hard: {loss: number}) => {
    const stuck = `The hard one is still where it began, ${fixed(hard.loss)} wrong: its slope is exactly zero.`;
    if (steps === 0)
      return `At ${Math.round(soft.angle)}° the soft curve has a slope of ${fixed(soft.slope)}, and the staircase has none at all.`;
    return `After ${steps} ${steps === 1 ? "step" : "steps"} the soft ball is at ${Math.round(soft.angle)}°, ${fixed(soft.loss)} wrong, on a slope of ${fixed(soft.slope)}. ${stuck}`;
  },
  curves: "The curves",
  ball: "The soft ball, step by step",
  step: "step"
};
