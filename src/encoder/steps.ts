/**
 * A computation in steps of a few milliseconds at most: it yields after each, so that whoever runs it can do something else in
 * between, or stop.
 */
export type Steps<T> = Generator<void, T, void>;

/** Takes all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

export interface SliceOptions {
  /** How many milliseconds to work at a time; 10 by default. */
  slice?: number;
  signal?: AbortSignal;
}

/**
 * Takes the steps in slices and lets everything else that waits (events, messages, drawing) go first after each. Rejects with the
 * signal's reason as soon as it is aborted, and with whatever a step throws.
 */
export async function finishInSlices<T>(steps: Steps<T>, {slice = 10, signal}: SliceOptions = {}): Promise<T> {
  let start = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const {done, value} = steps.next();
    if (done) return value;
    if (performance.now() - start < slice) continue;
    await pause();
    start = performance.now();
  }
}

/** Waits for a task of its own: unlike a promise it lets events in, and unlike a timer it is not held back 4 ms each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
