// What a page may cost. One table: whoever wants to spend more changes a number here, and says why in the commit.

/**
 * Most that a first visit may load, gzip on the wire, headers included: script in bytes and requests of all kinds,
 * until the page rests, and then until it has been read to its end.
 */
export interface PageBudget {
  script: number;
  requests?: number;
  scriptToEnd?: number;
  requestsToEnd?: number;
}

const kB = 1000;

export const pages: Record<string, PageBudget> = {
  "/": {script: 75 * kB, requests: 15, scriptToEnd: 180 * kB, requestsToEnd: 35},
  "/lab": {script: 65 * kB, requests: 15},
  "/slides": {script: 110 * kB, scriptToEnd: 215 * kB, requestsToEnd: 40},
  "/embed/match": {script: 50 * kB, requests: 12},
  "/embed/soft-hard": {script: 140 * kB, requests: 14}
};

/** Most that the chapter's data may weigh together after gzip, in bytes. */
export const chapterData = 60 * kB;

/** Most that the file of every word order may weigh after gzip, in bytes; only fetched for a reader who moves words. */
export const everyOrder = 15 * kB;

/** Most that a first visit may take on a slow phone with a slow line, in milliseconds; the median of three. */
export const firstVisit: Record<string, {firstPaint: number; blocking: number; longestTask: number}> = {
  "/": {firstPaint: 1200, blocking: 300, longestTask: 150},
  "/lab": {firstPaint: 1200, blocking: 300, longestTask: 150},
  "/slides": {firstPaint: 1200, blocking: 300, longestTask: 150},
  "/embed/soft-hard": {firstPaint: 1200, blocking: 300, longestTask: 150}
};

/**
 * Most that may pass on such a visit until the first figure has answered a tap, in milliseconds; the median of three.
 */
export const firstAnswer = 2500;

/** The encoder's file, in bytes as it travels; only fetched for a reader's own sentence. */
export const weightsFile = 7_200 * kB;

/** Most cumulative layout shift, while a page loads and is read to its end. */
export const layoutShift = 0.01;

/** Longest task of the page while a slider is dragged, in milliseconds of processor time; the median of some drags. */
export const dragTask = 50;

/** Script in a frame while the learner runs, in milliseconds of processor time, at the 99th percentile. */
export const learnerFrame = 8;

/** What the recorded races of the learner may weigh after gzip, in bytes. */
export const finishedRaces = 4 * kB;

/**
 * What an import of one name from src/modules/index.ts may cost with all that it needs, bundled and after gzip, in
 * bytes.
 */
export const imports: Record<string, number> = {
  softmax: 400,
  bars: 5800,
  match: 4400,
  dictionary: 5200,
  library: 6400,
  pronoun: 7700,
  compass: 20_000,
  journey: 20_000,
  heatmap: 8600,
  nudge: 95_000,
  softHard: 97_000, // Plot is the floor
  figure: 5900,
  slider: 6600,
  openSentence: 650
};
