// What a page may cost. One table: whoever wants to spend more changes a number here, and says why in the commit.

/** Most that a visit may load, until every figure has drawn: bytes after gzip, and how many requests. */
export interface PageBudget {
  script: number;
  data: number;
  total: number;
  requests: number;
}

const kB = 1000;

export const pages: Record<string, PageBudget> = {
  "/": {script: 260 * kB, data: 60 * kB, total: 350 * kB, requests: 150},
  "/slides": {script: 330 * kB, data: 60 * kB, total: 420 * kB, requests: 160},
  "/lab": {script: 170 * kB, data: 72 * kB, total: 260 * kB, requests: 100},
  "/embed/soft-hard": {script: 260 * kB, data: 60 * kB, total: 340 * kB, requests: 150}
};

/** The encoder's file, in bytes as it travels; only fetched for a reader's own sentence. */
export const weightsFile = 7_200 * kB;

/** Most cumulative layout shift, while a page loads and is read to its end. */
export const layoutShift = 0.02;

/** Longest task of the page while a slider is dragged, in milliseconds of processor time; the median of some drags. */
export const dragTask = 50;

/** Script in a frame while the learner runs, in milliseconds of processor time, at the 99th percentile. */
export const learnerFrame = 8;

/** What the races of the learner that stand ready may weigh after gzip, in bytes. */
export const finishedRaces = 4 * kB;
