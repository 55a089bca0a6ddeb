import type {Choice} from "./choice.js";
import type {Model} from "./model.js";
import type {probe} from "./probe.js";

/**
 * How a run is doing. `frozen`: much is still wrong, and hardly any gradient arrives to mend it; it may thaw.
 * `diverged`: a number stopped being finite, and the run stopped for good.
 */
export type Status = "running" | "frozen" | "diverged";

export interface RunOptions {
  /** A whole number from 0 to 2³² − 1; 1 by default. */
  seed?: number;
  /** How layer 2 chooses; soft by default. */
  choice?: Choice;
  /** Above 0; by default 0.03, or 0.01 if the choice is sampled. */
  learningRate?: number;
  /** Of both layers' softmax, above 0; 1 by default. */
  temperature?: number;
}

export interface RunState extends Required<RunOptions> {
  /** Steps taken. */
  step: number;
  status: Status;
  /** Why the run stopped, if it did. */
  message?: string;
  model: Model;
}

/** The length of the gradient that reaches each part of the model. */
export type Gradients = Record<"query1" | "key1" | "query2" | "key2", number>;

export interface StepReport extends Pick<RunState, "step" | "status" | "message"> {
  /** The batch's mean loss, −log(probability of the right noun), before the step. */
  loss: number;
  /** The batch's mean weight on the right noun, before the step; for a pick the share of right ones. */
  reward: number;
  gradients: Gradients;
  /** What “it” listens to in the two probe sentences, after the step. */
  probes: ReturnType<typeof probe>;
  /** Held-out accuracy after the step, 0 to 1, if it was asked for. */
  accuracy?: number;
}

export interface Run {
  /** Read it, do not write it. */
  readonly state: Readonly<RunState>;
  /**
   * Learns from one batch of 32 sentences. `accuracy` asks for the held-out accuracy as well, which costs as much as
   * two or three steps. A diverged run does nothing and repeats its last report.
   */
  step(options?: {accuracy?: boolean}): StepReport;
  /** The same step, for a caller that must not be kept waiting: it may do other things at every `yield`. */
  stepInPortions(options?: {accuracy?: boolean}): Generator<false, StepReport>;
  /**
   * The held-out accuracy as things are: 0 to 1, between the two nouns of 2,560 sentences, 0.5 being a guess. With
   * `[i, n]`, that of part i of n alone.
   */
  accuracy(part?: readonly [i: number, n: number]): number;
  /** What “it” listens to in the two probe sentences as things are. */
  probe(): ReturnType<typeof probe>;
}
