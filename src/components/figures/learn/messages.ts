import {list, percent, quote} from "../../format.js";

const often = (share: number) => `${percent(share)} of the time`;
const tiny = (x: number) =>
  x === 0
    ? "exactly zero"
    : x < 1e-9
      ? "less than a billionth"
      : x < 1e-6
        ? "less than a millionth"
        : x < 1e-3
          ? "less than a thousandth"
          : "next to nothing";

/** What the second look of the little learner gives to the nouns of a sentence. */
interface LearnGaze {
  adjective: string;
  rightNoun: string;
  wrongNoun: string;
  right: number;
  wrong: number;
  top: string;
}

export const messages = {
  play: "Play",
  pause: "Pause",
  lanes: {soft: "soft", hard: "hard", sampled: "by trial"},
  buttons: "Run it",
  oneStep: "One step",
  restart: "Start again",
  runTo: (step: number) => `Run to ${step}`,
  speed: "Speed",
  speeds: ["slow", "normal", "fast"],
  standing: (step: number, end: number) => `step ${step} of ${end}`,
  step: "steps",
  curve: (quantity: "accuracy" | "loss" | "gradient") =>
    ({
      accuracy: "right on pairs it never saw",
      loss: "loss: how wrong it is",
      gradient: "slope (gradient) that reaches queries and keys"
    })[quantity],
  guessing: "a guess between two nouns",
  guess: "Your guess: soft is right 95% of the time at step",
  guesses: (guess: number) => (guess < 0 ? "no guess" : guess > 1000 ? "never" : String(guess)),
  yourGuess: "your guess",
  yourLateGuess: (guess: number) => `your guess: ${messages.guesses(guess)}`,
  guessed: (guess: number, solved: number, onSlide: boolean) => {
    const said = `${onSlide ? "The room" : "You"} guessed`;
    return guess > 1000
      ? `${said} that it would never be right 95% of the time; it was at step ${solved}.`
      : `${said} step ${guess}; it took ${solved}${solved === guess ? ", well guessed" : ""}.`;
  },
  notBy: (guess: number, onSlide: boolean) =>
    `${onSlide ? "The room" : "You"} guessed step ${guess}; it is not there yet.`,
  more: "Show more: error, slope, where “it” looks, and the settings",
  gaze: "where “it” looks: first look (1), second look (2)",
  goal: "where the second look should go",
  gradient: "slope in the last step",
  roles: {query: "queries", key: "keys"},
  size: (x: number | undefined) =>
    x === undefined
      ? "–"
      : x === 0
        ? "0"
        : x < 1e-9
          ? "< 10⁻⁹"
          : x < 1e-6
            ? "< 10⁻⁶"
            : x < 1e-3
              ? "< 0.001"
              : String(Number(x.toPrecision(2))),
  status: (status: "start" | "frozen" | "diverged" | "still" | "learned" | "moving") =>
    ({start: "", frozen: "no slope", diverged: "stopped", still: "still", learned: "learned", moving: "moving"})[
      status
    ],
  shares: (adjective: string, shares: readonly (readonly [word: string, share: number])[]) =>
    `${quote(adjective)}: ${list(shares.map(([word, share]) => `${word} ${percent(share)}`))}`,
  gazeLabel: (lanes: readonly string[]) => `What the second look of “it” gives to each noun. ${lanes.join(". ")}.`,
  laneLabel: (lane: string, shares: readonly string[]) => `${lane}, ${shares.join("; ")}`,
  computing: (step: number, target: number) => `Computing: step ${step} of ${target}.`,
  stopped: (lane: string, message: string) =>
    `The numbers of “${lane}” have left all bounds (${message}). Press “Start again”, or choose a smaller learning rate.`,
  start: (soft: number, hard: number) =>
    `Step 0. Nothing has been learned. All start from the same random numbers, and all guess: soft attention is right ${often(soft)}, hard attention ${often(hard)}.`,
  underway: (
    step: number,
    accuracy: number,
    {alike, nouns, right}: {alike: boolean; nouns: boolean; right: boolean},
    [tired, round]: readonly LearnGaze[]
  ) => {
    const looks = alike
      ? "“it” still listens to all words about alike"
      : !nouns
        ? `“it” listens most to ${list([...new Set([tired.top, round.top])].map(quote))}`
        : right
          ? `“it” begins to tell the nouns apart: after ${quote(tired.adjective)} it gives ${quote(tired.rightNoun)} ${percent(tired.right)}, after ${quote(round.adjective)} ${quote(round.rightNoun)} ${percent(round.right)}`
          : `“it” has found the nouns, but not yet which of them: after ${quote(tired.adjective)} it gives ${quote(tired.rightNoun)} ${percent(tired.right)} and ${quote(tired.wrongNoun)} ${percent(tired.wrong)}`;
    return `Step ${step}. Soft attention is right ${often(accuracy)}. In its second look, ${looks}.`;
  },
  learned: (step: number, accuracy: number, solved: number, [tired, round]: readonly LearnGaze[], hard: number) =>
    `Step ${step}. Soft attention is right ${often(accuracy)}; it reached 95% at step ${solved}. After ${quote(tired.adjective)} it gives ${quote(tired.rightNoun)} ${percent(tired.right)}, after ${quote(round.adjective)} ${quote(round.rightNoun)} ${percent(round.right)}. Hard attention, from the same start, is right ${often(hard)}.`,
  frozen: (
    step: number,
    accuracy: number,
    gradient: number,
    {temperature, learningRate}: {temperature?: number; learningRate?: number}
  ) => {
    const cause =
      temperature !== undefined
        ? ` At temperature ${temperature}, soft attention is almost hard, and has almost no slope either.`
        : learningRate !== undefined
          ? ` Steps at learning rate ${learningRate} have thrown it to where it is flat.`
          : "";
    return `Step ${step}. Soft attention is right ${often(accuracy)}, but the slope that could mend it is ${tiny(gradient)}.${cause}`;
  },
  overshoots: (step: number, learningRate: number, best: number, accuracy: number) =>
    `Step ${step}. At learning rate ${learningRate} every step is a leap past the goal. Soft attention was right ${often(best)} at best, and is right ${often(accuracy)} now.`,
  hard: (step: number, still: number, hard: number, soft: number) => {
    const slopes =
      still < step
        ? `${still} of its ${step} slopes were`
        : step === 1
          ? "its slope was"
          : `all its ${step} slopes were`;
    return `Step ${step}. Hard attention stands still: ${slopes} exactly zero, so nothing has moved, and it is right ${often(hard)}. Soft attention, from the same start, is right ${often(soft)}.`;
  },
  trial: (step: number, accuracy: number, soft: number) =>
    `Step ${step}. By trial and error, hard attention is right ${often(accuracy)} so far; soft attention, at the same learning rate, ${often(soft)}.`,
  trialLearned: (step: number, accuracy: number, solved: number, soft: number | undefined) => {
    const other = soft === undefined ? "" : `; soft attention, at the same learning rate, at step ${soft}`;
    return `Step ${step}. By trial and error, hard attention is right ${often(accuracy)}. It reached 95% at step ${solved}${other}. What it follows is an estimate of the slope of its average success.`;
  },
  wordColumn: "word",
  stepColumn: "step",
  curves: "The curves",
  look: (lane: string, look: 1 | 2) => `${lane}, look ${look}`,
  sentence: (text: string) => `Where “it” looks: ${text}`
};
