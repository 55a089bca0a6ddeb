import type {Choice, Lane, ProbeSentences} from "../../../learner/index.js";
import {messages} from "./messages.js";
import type {Shown} from "./progress.js";

/** The accuracy that counts as having learned it, and the one below which it is as good as a guess. */
const [learned, guess] = [0.95, 0.6];

/** Settings beyond which soft attention cannot be expected to learn: they are named as the cause when it does not. */
const [sharp, fast] = [0.05, 0.3];

/** The sentence below the picture: what has happened in this race so far, seen from one way to choose. */
export function learnReading(race: Shown, choice: Choice, sentences: ProbeSentences): string {
  const {step, pending, lanes, temperature, learningRate} = race;
  if (pending !== undefined || lanes.length === 0) return messages.computing(lanes.length > 0 ? step : 0, pending ?? 0);
  const stopped = lanes.find(({status}) => status === "diverged");
  if (stopped) return messages.stopped(messages.lanes[stopped.choice], stopped.message ?? "");
  const lane = (choice: Choice) => lanes.find((lane) => lane.choice === choice);
  const at = (choice: Choice) => accuracy(lane(choice));
  if (step === 0) return messages.start(at("soft"), at("hard"));

  const said = lane(choice);
  if (choice === "hard") return messages.hard(step, lane("hard")?.zeroGradients ?? 0, at("hard"), at("soft"));
  if (choice === "sampled")
    return said?.solved !== undefined && at("sampled") >= learned
      ? messages.trialLearned(step, at("sampled"), said.solved, lane("soft")?.solved)
      : messages.trial(step, at("sampled"), at("soft"));
  if (!said) return "";
  if (said.status === "frozen")
    return messages.frozen(step, at("soft"), said.points.at(-1)?.gradient ?? 0, {
      temperature: temperature <= sharp ? temperature : undefined,
      learningRate: learningRate >= fast ? learningRate : undefined
    });
  const {tired, round} = gaze(said, sentences);
  if (at("soft") >= learned && said.solved !== undefined)
    return messages.learned(step, at("soft"), said.solved, [tired, round], at("hard"));
  if (learningRate >= fast && step >= 50 && at("soft") < guess)
    return messages.overshoots(step, learningRate, said.best, at("soft"));
  const listens = {
    alike: Math.max(tired.largest, round.largest) < 0.3,
    nouns: Math.min(tired.right + tired.wrong, round.right + round.wrong) > 0.5,
    right: tired.right - tired.wrong > 0.15 && round.right - round.wrong > 0.15
  };
  return messages.underway(step, at("soft"), listens, [tired, round]);
}

function accuracy(lane: Lane | undefined): number {
  return lane?.points.at(-1)?.accuracy ?? 0;
}

/** What the second look gives to the right and the wrong noun, with their names, and where it looks hardest. */
export interface Gaze {
  adjective: string;
  rightNoun: string;
  wrongNoun: string;
  right: number;
  wrong: number;
  top: string;
  largest: number;
}

function gaze({probes}: Lane, sentences: ProbeSentences): Record<"tired" | "round", Gaze> {
  const read = (adjective: "tired" | "round"): Gaze => {
    const {words, right, wrong} = sentences[adjective];
    const {layer2} = probes[adjective];
    const largest = Math.max(...layer2);
    return {
      adjective,
      rightNoun: words[right],
      wrongNoun: words[wrong],
      right: layer2[right],
      wrong: layer2[wrong],
      top: words[layer2.indexOf(largest)],
      largest
    };
  };
  return {tired: read("tired"), round: read("round")};
}
