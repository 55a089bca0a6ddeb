import {create} from "d3";
import type {Choice, ProbeSentences} from "../../../learner/index.js";
import type {Drawing, Frame} from "../../types.js";
import {drawing} from "../../types.js";
import {learnCurves} from "./curves.js";
import {learnGaze} from "./gaze.js";
import {choicesOf, endOf} from "./plan.js";
import type {Shown} from "./progress.js";
import {learnReading} from "./reading.js";
import {learnTables} from "./tables.js";

/** `choice`: the way to choose that the sentence below is about. */
export interface LearnValues {
  choice: Choice;
}

/** Below this width the curves stand above the bars, not beside them. */
const narrowest = 600;

/** Accuracy, loss and gradient of a race as curves, and where “it” looks in the probe sentences. */
export function learn(
  {race, sentences}: {race: Shown; sentences: ProbeSentences},
  {choice, width = 640, height}: LearnValues & Partial<Frame<LearnValues>>
): Drawing {
  const choices = choicesOf(choice);
  const end = endOf(choice, race.pending ?? race.step);
  const {element, show} = picture(race, sentences, {choices, end, width, height});
  element.classList.toggle("pending", race.pending !== undefined);
  show();
  return drawing(element, learnReading(race, choice, sentences), {
    tables: () => learnTables(race.lanes, sentences)
  });
}

interface Picture {
  key: string;
  element: HTMLElement;
  show: () => void;
}

// While it runs, a race is drawn thirty times a second. Its picture is made once and then moved.
const pictures = new WeakMap<Shown, Picture>();

function picture(
  race: Shown,
  sentences: ProbeSentences,
  {choices, end, width, height}: {choices: readonly Choice[]; end: number; width: number; height?: number}
): Picture {
  const key = JSON.stringify([choices, end, width, height]);
  const known = pictures.get(race);
  if (known?.key === key) return known;

  const narrow = width < narrowest;
  const left = narrow ? width : Math.round(Math.min(400, width * 0.46));
  const gaze = learnGaze(sentences, {choices, width: narrow ? width : width - left - 20, height});
  const heights = narrow ? [140, 120, 160] : [0.34, 0.27, 0.39].map((share) => Math.round(share * gaze.height));
  const curves = (["accuracy", "loss", "gradient"] as const).map((quantity, i) =>
    learnCurves(quantity, {choices, end, width: left, height: heights[i], axis: i === 2})
  );
  const element = create("div")
    .attr("class", narrow ? "learn narrow" : "learn")
    .node()!;
  const column = create("div").node()!;
  column.append(...curves.map((curve) => curve.element));
  element.append(column, gaze.element);
  const made = {
    key,
    element,
    show: () => {
      for (const {show} of curves) show(race.lanes);
      gaze.show(race.lanes);
    }
  };
  pictures.set(race, made);
  return made;
}
