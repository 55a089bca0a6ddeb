import type {Choice} from "../learner/index.js";
import type {Gaze} from "./gaze.js";
import type {Trial} from "./trial.js";

// What the data loaders of the method page print. Lists of eight are heads 1.1 to 2.4.

/** Largest differences, one for each text, ascending, with three digits. */
export interface Differences {
  attention: number[];
  embedding: number[];
}

export interface Fidelity {
  texts: number;
  /** How many weights were compared. */
  weights: number;
  /** Our forward pass against the published graph. */
  graph: Differences;
  /** What a browser runs, in 8 bits, against our forward pass. */
  packed: Differences;
}

export interface Heads {
  /** How many of each there are. */
  sentences: Record<Group, number>;
  words: Record<Group, number>;
  gaze: Record<Group, Gaze>[];
  /** In how many curated sentences the antecedent is found. */
  antecedent: {
    /** By the strongest of all words, and by the strongest of the sentence's nouns. */
    heads: {ofAll: number; ofNouns: number}[];
    first: number;
    nearest: number;
  };
}

export type Group = "general" | "curated";

/** How many problems a rule gets right, and what its answer does between the two versions of a schema. */
export interface Score {
  right: number;
  /** Pairs in which the answer changes as it should, and the other way round, and in which it does not change. */
  flipsRight: number;
  flipsWrong: number;
  stays: number;
}

export interface Winograd {
  problems: number;
  pairs: number;
  /** Problems in which the pronoun's word occurs more than once, and in which a candidate goes by another name here. */
  several: number;
  renamed: number;
  /** `finds`: problems in which the strongest of all words names one of the two candidates. */
  heads: (Score & {finds: number})[];
  /** Head 2.2, if a candidate counts with all its words together. */
  heaviest: Score;
  first: Score;
  nearest: Score;
}

/** Runs of the little learner that differ by their seed alone: 1, 2, 3 and so on. */
export interface SeedLane {
  choice: Choice;
  learningRate: number;
  temperature: number;
  steps: number;
  solved: Trial["solved"][];
  final: Trial["final"][];
}

export interface Seeds {
  lanes: SeedLane[];
  /** Soft attention, from the highest temperature to the lowest. */
  temperatures: SeedLane[];
  /** How many sentences the accuracy is measured on, and what two simple rules would get right of them. */
  sentences: number;
  first: number;
  nearest: number;
}
