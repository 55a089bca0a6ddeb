import {showNotice} from "./notice.js";
import {patience} from "./parts.js";

/** Calls `load` at the first call and hands its promise to all; after a failure or a long wait the next tries anew. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined;
  return () => {
    if (current) return current;
    const attempt = load();
    current = attempt;
    const forget = () => {
      if (current === attempt) current = undefined;
    };
    const timer = setTimeout(forget, patience - 1); // before anybody who waits for it gives up
    attempt.then(() => clearTimeout(timer), forget);
    return attempt;
  };
}

/**
 * Calls `load` until it has brought something; whenever it fails, or takes too long, `element` says so, and the reader
 * is asked before it tries again. Never rejects. `failing` is called at the first failure, and what it returns at the
 * end.
 */
export async function insist<T>(
  element: HTMLElement,
  load: () => Promise<T>,
  failing: () => () => void = () => () => {}
): Promise<T> {
  let end: (() => void) | undefined;
  for (;;) {
    const attempt = load();
    attempt.catch(() => {}); // looked at below
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("too late")), patience);
    });
    let arrived: {value: T} | void;
    try {
      arrived = {value: await Promise.race([attempt, timeout])};
    } catch (error) {
      console.warn(error);
      dispatchEvent(new Event("attention-intuition:missing"));
      end ??= failing();
      const notice = showNotice(element);
      // What arrives late is as good.
      const lateArrival = attempt.then((value) => ({value}));
      arrived = await Promise.race([notice.pressed, lateArrival.catch(() => notice.pressed)]);
      notice.remove();
    } finally {
      clearTimeout(timer);
    }
    if (!arrived) continue;
    end?.();
    return arrived.value;
  }
}
