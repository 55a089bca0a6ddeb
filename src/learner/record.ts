import type {Choice} from "./choice.js";
import type {Gradients, Status, StepReport} from "./report.js";

/** A point of a lane's curves, after `step` steps. At step 0 there is no loss and no gradient yet. */
export interface Point {
  step: number;
  /** Held-out accuracy between the two nouns, 0 to 1. */
  accuracy: number;
  /** Mean loss of the last 10 batches. */
  loss?: number;
  /** Mean length of the gradient of all queries and keys, over the last 10 batches. */
  gradient?: number;
}

/** What is known of one way to choose. */
export interface Lane {
  choice: Choice;
  status: Status;
  /** Why it stopped, if it did. */
  message?: string;
  /** In the order of their steps, the present last. */
  points: Point[];
  /** The length of the gradient that reached each part of the model in the last step; undefined at step 0. */
  gradients?: Gradients;
  /** What “it” listens to in the two probe sentences. */
  probes: StepReport["probes"];
  /** The highest held-out accuracy so far. */
  best: number;
  /** The first step after which the held-out accuracy was 95% or more. */
  solved?: number;
  /** How many steps had a gradient of exactly 0. */
  zeroGradients: number;
}

/** What is known of several ways to choose that started alike, and the settings they share. */
export interface RaceRecord {
  step: number;
  learningRate: number;
  temperature: number;
  /** Empty until the sentences have been made. */
  lanes: Lane[];
}
