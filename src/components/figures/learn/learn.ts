import {create} from "d3";
import type {Choice, ProbeSentences} from "../../../learner/index.js";
import type {Drawing, Room} from "../../types.js";
import {drawing} from "../../types.js";
import {learnCurves} from "./curves.js";
import {learnGaze} from "./gaze.js";
import {messages} from "./messages.js";
import {choicesOf, endOf} from "./plan.js";
import type {Shown} from "./progress.js";
import {learnReading} from "./reading.js";
import {learnTables} from "./tables.js";

/**
 * `choice`: the way to choose that the sentence below is about; `guess`: at which step the reader thinks that soft
 * attention will be right, −1 for no guess; `more`: whether to show everything, or one curve only.
 */
export interface LearnValues {
  choice: Choice;
  guess: number;
  more: boolean;
}

/** Below this width the curves stand above the bars, not beside them. */
const narrowest = 600;

/** A race as a curve of accuracy; if asked for, with loss, gradient, and where “it” looks in the probe sentences. */
export function learn(
  {race, sentences}: {race: Shown; sentences: ProbeSentences},
  {choice, guess, more, width = 640, height, on = "page"}: LearnValues & Partial<Room>
): Drawing {
  const choices = choicesOf(choice);
  const end = endOf(choice, race.pending ?? race.step);
  const {element, show} = picture(race, sentences, {choices, end, guess, more, width, height});
  element.classList.toggle("pending", race.pending !== undefined);
  for (const lane of choices) element.classList.toggle(`about-${lane}`, lane === choice);
  show();
  const reading = [learnReading(race, choice, sentences), gap(race, guess, on === "slide")].filter(Boolean).join(" ");
  return drawing(element, reading, {
    tables: () => learnTables(race.lanes, sentences),
    recipe: {
      draws: "learn",
      args: ["{race: run.race.value, sentences: probeSentences}"],
      values: ["choice", "temperature", "learningRate", "seed", "guess", "more"],
      uses: ["createRace", "learnRunner", "openRace", "probeSentences"],
      data: {finished: `(await read("learn.json")).map(openRace)`},
      engine: {
        make: `const run = learnRunner(controls, {create: createRace, finished});
run.step.value = ${race.pending ?? race.step};`,
        control: "step: run.step",
        then: ["run.follow(mine);", 'run.race.addEventListener("input", draw);']
      }
    }
  });
}

/** How far the reader's guess was off, once the race has told. */
function gap({step, lanes}: Shown, guess: number, onSlide: boolean): string {
  const soft = lanes.find(({choice}) => choice === "soft");
  if (guess < 0 || !soft || step === 0) return "";
  if (soft.solved !== undefined) return messages.guessed(guess, soft.solved, onSlide);
  return step > guess ? messages.notBy(guess, onSlide) : "";
}

interface Picture {
  key: string;
  element: HTMLElement;
  show: () => void;
}

interface PictureOptions {
  choices: readonly Choice[];
  end: number;
  guess: number;
  more: boolean;
  width: number;
  height?: number;
}

// While it runs, a race is drawn thirty times a second. Its picture is made once and then moved.
const pictures = new WeakMap<Shown, Picture>();

function picture(
  race: Shown,
  sentences: ProbeSentences,
  {choices, end, guess, more, width, height}: PictureOptions
): Picture {
  const key = JSON.stringify([choices, end, guess, more, width, height]);
  const known = pictures.get(race);
  if (known?.key === key) return known;

  const made = more
    ? {key, ...whole(race, sentences, {choices, end, guess, width, height})}
    : {key, ...alone(race, {choices, end, guess, width, height})};
  pictures.set(race, made);
  return made;
}

/** The curve of accuracy alone. */
function alone(race: Shown, {height = 300, ...options}: Omit<PictureOptions, "more">): Omit<Picture, "key"> {
  const curve = learnCurves("accuracy", {...options, height: Math.min(height, 420), axis: true});
  const element = create("div").attr("class", "learn").node()!;
  element.append(curve.element);
  return {element, show: () => curve.show(race.lanes)};
}

/** All curves, and where “it” looks. */
function whole(
  race: Shown,
  sentences: ProbeSentences,
  {choices, end, guess, width, height}: Omit<PictureOptions, "more">
): Omit<Picture, "key"> {
  const narrow = width < narrowest;
  const left = narrow ? width : Math.round(Math.min(400, width * 0.46));
  const gaze = learnGaze(sentences, {choices, width: narrow ? width : width - left - 20, height});
  const heights = narrow ? [140, 120, 160] : [0.34, 0.27, 0.39].map((share) => Math.round(share * gaze.height));
  const curves = (["accuracy", "loss", "gradient"] as const).map((quantity, i) =>
    learnCurves(quantity, {choices, end, guess, width: left, height: heights[i], axis: i === 2})
  );
  const element = create("div")
    .attr("class", narrow ? "learn narrow" : "learn")
    .node()!;
  const column = create("div").node()!;
  column.append(...curves.map((curve) => curve.element));
  element.append(column, gaze.element);
  return {
    element,
    show: () => {
      for (const {show} of curves) show(race.lanes);
      gaze.show(race.lanes);
    }
  };
}
