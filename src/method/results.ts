import type {Choice} from "../learner/index.js";
import type {Gaze} from "./gaze.js";
import type {Trial} from "./trial.js";
import type {Women} from "./winogender.js";

// What the data loaders of the method page print. Lists of eight are heads 1.1 to 2.4.

/** Largest differences, one for each text, ascending, with three digits. */
export interface Differences {
  attention: number[];
  embedding: number[];
}

/** Whose strongest word is another one in 8 bits: rows of head 2.2, and rows of all eight heads. */
export interface Order {
  rows: number;
  changed: number;
  allRows: number;
  allChanged: number;
  /** Largest lead, before 8 bits, of a strongest word of head 2.2 that lost it: a difference of weights, 0 to 1. */
  lead: number;
}

export interface Fidelity {
  texts: number;
  /** How many weights were compared. */
  weights: number;
  /** Our forward pass against the published graph. */
  graph: Differences;
  /** What a browser runs, in 8 bits, against our forward pass. */
  packed: Differences;
  /** What 8 bits change in the order of weights by word, in the general sentences. */
  order: Order;
  /** How much “it” listens to “cat” in the chapter's first sentence, as published and in 8 bits, 0 to 1. */
  cat: {published: number; packed: number};
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

/** A 95% confidence interval of a share, 0 to 1. */
export type Interval = readonly [low: number, high: number];

/** How many problems a rule gets right, and what its answer does between the two versions of a schema. */
export interface Score {
  right: number;
  /** Of `right`, by drawing schemas anew. */
  interval: Interval;
  /** Pairs in which the answer changes as it should, and the other way round, and in which it does not change. */
  flipsRight: number;
  flipsWrong: number;
  stays: number;
}

/** How often the strongest of all words names one of the two candidates, and the weight on the stronger of them. */
export interface Finds {
  finds: number;
  /** Of `finds`, by drawing schemas anew. */
  findsInterval: Interval;
  /** The median problem's largest weight on a candidate's word, 0 to 1. */
  weight: number;
}

export interface Winograd {
  problems: number;
  pairs: number;
  /** Problems in which the pronoun's word occurs more than once, and in which a candidate goes by another name here. */
  several: number;
  renamed: number;
  heads: (Score & Finds)[];
  /** How often a word taken at random would name one of the two candidates, 0 to 1. */
  random: number;
  /** Problems in which the strongest word of head 2.2 is a full stop, and so no candidate. */
  fullStops: number;
  /** Head 2.2, if a candidate counts with all its words together, and if the candidates look at the pronoun. */
  heaviest: Score;
  back: Score;
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
  /** Soft attention, from the highest temperature to the lowest: where its runs end. */
  temperatures: Omit<SeedLane, "solved">[];
  /** How many sentences the accuracy is measured on, and what two simple rules would get right of them. */
  sentences: number;
  first: number;
  nearest: number;
}

/** What of its weight on two people head 2.2 gives the first, 0 to 1, by pronoun. */
export interface Moved {
  he: number;
  she: number;
}

/** Sentences that pass a test, and the interval of their share, by drawing anew pairs or occupations. */
export interface Count {
  count: number;
  interval: Interval;
}

/** How closely two numbers go together. */
export interface Link {
  /** Pearson's r, its 95% interval, and Spearman's ρ. */
  r: number;
  interval: Interval;
  ranks: number;
  /** How often chance alone gives as close a link, in either direction, 0 to 1. */
  p: number;
}

export interface GenderResults {
  /**
   * Sentences that we picked, each once with “he” and once with “she”. `leans`: “he” gives the first occupation, taken
   * for a man's, the larger share; `changes`: another one of the two gets more.
   */
  picked: {
    pairs: (Moved & {first: string; second: string})[];
    sentences: number;
    leans: Count;
    changes: Count;
  };
  /**
   * The Winogender schemas; of each occupation the mean over its sentences. `leans`: the occupation gets the larger
   * share with the pronoun of most people in it.
   */
  schemas: {
    occupations: (Moved & {name: string; women: number; texts: number})[];
    sentences: number;
    leans: Count;
    changes: Count;
    right: Record<"he" | "she", Count>;
    links: Record<keyof Women, Link>;
  };
}
