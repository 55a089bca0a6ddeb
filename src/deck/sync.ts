import type {Steppable} from "./steps.js";

interface Message {
  id: string;
  value: object;
}

/**
 * Keeps the figures of all windows that show this deck in one state, in both directions: the audience's window and the
 * speaker's copy of it. Nothing leaves the browser; only pages of the same site can listen. Returns how to stop.
 */
export function synchronise(figures: ReadonlyMap<string, Steppable>): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel("attention-intuition-deck");
  let receiving = false;
  for (const [id, figure] of figures)
    figure.addEventListener("input", () => {
      if (!receiving) channel.postMessage({id, value: figure.value} satisfies Message);
    });
  channel.onmessage = ({data}: MessageEvent<Message>) => {
    const figure = figures.get(data?.id);
    if (!figure || typeof data.value !== "object") return;
    receiving = true;
    figure.apply({label: "", values: data.value});
    receiving = false;
  };
  return () => channel.close();
}
