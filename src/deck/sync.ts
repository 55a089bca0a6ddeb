import type {Steppable} from "./steps.js";

interface Message {
  id: string;
  value: object;
}

/** Keeps the figures of all windows that show this deck in one state. */
export interface Sync {
  /** Takes part with a figure from now on. What other windows said of it before is applied now. */
  add(id: string, figure: Steppable): void;
  close(): void;
}

/**
 * Keeps the figures of all windows that show this deck in one state, in both directions: the audience's window and
 * the speaker's copies of it. Nothing leaves the browser; only pages of the same site can listen.
 */
export function synchronise(): Sync {
  const figures = new Map<string, Steppable>();
  const heard = new Map<string, object>();
  if (typeof BroadcastChannel === "undefined") return {add: () => {}, close: () => {}};
  const channel = new BroadcastChannel("attention-intuition-deck");
  let receiving = false;
  const apply = (id: string) => {
    const figure = figures.get(id);
    const value = heard.get(id);
    if (!figure || !value) return;
    receiving = true;
    try {
      figure.apply({label: "", values: value});
    } finally {
      receiving = false;
    }
  };
  channel.onmessage = ({data}: MessageEvent<Message>) => {
    if (typeof data?.id !== "string" || typeof data.value !== "object" || data.value === null) return;
    heard.set(data.id, data.value);
    apply(data.id);
  };
  return {
    add(id, figure) {
      figures.set(id, figure);
      figure.addEventListener("input", () => {
        if (!receiving) channel.postMessage({id, value: figure.value} satisfies Message);
      });
      apply(id);
    },
    close: () => channel.close()
  };
}
