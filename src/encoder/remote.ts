import type {Progress} from "./download.js";
import {unpackError} from "./messages.js";
import type {FlatEncoding, Port, Reply, Request} from "./messages.js";

// `Omit` would melt the union into one.
type Unnumbered<T> = T extends {id: number} ? Omit<T, "id"> : never;

/** A host at the other end of a channel. */
export interface Remote {
  /**
   * Sends a request and waits for its result. When the signal is aborted the host is told to stop, and the promise rejects with
   * the signal's reason at once.
   */
  ask(
    request: Unnumbered<Exclude<Request, {type: "stop"}>>,
    options: {signal: AbortSignal; onProgress?: (progress: Progress) => void}
  ): Promise<FlatEncoding | null>;
  /** Rejects every request that still waits. */
  fail(error: Error): void;
}

interface Waiting {
  resolve: (encoding: FlatEncoding | null) => void;
  reject: (error: unknown) => void;
  onProgress?: (progress: Progress) => void;
}

/** Talks to the host at the other end of `port`, which has said that it is ready. */
export function connect(port: Port): Remote {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (request: Request): void => port.postMessage(request, []);

  port.onmessage = ({data}: MessageEvent<Reply>) => {
    if (data.type === "ready") return;
    const request = waiting.get(data.id); // none if it was stopped
    if (data.type === "progress") return request?.onProgress?.(data.progress);
    waiting.delete(data.id);
    if (data.type === "done") request?.resolve(data.encoding);
    else request?.reject(unpackError(data.error));
  };

  return {
    async ask(request, {signal, onProgress}) {
      signal.throwIfAborted();
      const id = ++last;
      const stop = (): void => {
        waiting.get(id)?.reject(signal.reason);
        waiting.delete(id);
        send({id, type: "stop"});
      };
      signal.addEventListener("abort", stop);
      try {
        return await new Promise<FlatEncoding | null>((resolve, reject) => {
          waiting.set(id, {resolve, reject, onProgress});
          send({...request, id} as Request);
        });
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
    fail(error) {
      for (const {reject} of waiting.values()) reject(error);
      waiting.clear();
    }
  };
}
