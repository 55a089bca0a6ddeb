import {abortable} from "./abortable.js";
import {openConnection} from "./connection.js";
import type {Connection} from "./connection.js";
import {DownloadError} from "./download.js";
import type {Progress} from "./download.js";
import type {Encoding} from "./encoding.js";
import {unflatten} from "./messages.js";
import type {Remote} from "./remote.js";

/** `idle` until something is asked of the client; `failed` until it is asked again. */
export type EncoderState = "idle" | "loading" | "ready" | "failed";

export interface EncoderClientOptions {
  /** The whole address of the weights, `FileAttachment("data/encoder.bin").href`. */
  url: string;
  /** The whole address of the faster kernel, `FileAttachment("data/encoder-kernel.wasm").href`; without it the plain one runs. */
  kernelUrl?: string;
  /** Called as the weights arrive. */
  onProgress?: (progress: Progress) => void;
  /** Called whenever the state changes; with the reason when it becomes `failed`, a `DownloadError` if the download did. */
  onState?: (state: EncoderState, error?: Error) => void;
  createWorker?: () => Worker;
}

/** The encoder in a worker. Nothing is started or fetched before it is needed. */
export interface EncoderClient {
  readonly state: EncoderState;
  /**
   * Reads a text; loads the encoder first if need be. Only the newest text counts: an earlier one that has not been answered yet
   * rejects with an `AbortError`, as one does whose signal is aborted. Neither disturbs the loading, whose failure rejects with
   * its `DownloadError`; to ask again is to try again.
   */
  encode(text: string, options?: {signal?: AbortSignal}): Promise<Encoding>;
  /** Loads the encoder. Aborting the signal cancels the loading for everybody who waits for it, as `cancel` does. */
  load(options?: {signal?: AbortSignal}): Promise<void>;
  /** Cancels the loading and the reading, whichever is going on. */
  cancel(): void;
  /** Ends the worker. The client is of no use afterwards. */
  dispose(): void;
}

/** Makes a client of the encoder for a page. */
export function createEncoderClient({
  url,
  kernelUrl,
  onProgress,
  onState,
  createWorker = () => new Worker(import.meta.resolve("./worker.js"), {type: "module"})
}: EncoderClientOptions): EncoderClient {
  let state: EncoderState = "idle";
  let connection: Promise<Connection> | null = null;
  let loading: {done: Promise<Remote>; controller: AbortController} | null = null; // stays when it is done
  let newest: AbortController | null = null;
  let disposed: Error | null = null;

  function setState(next: EncoderState, error?: Error): void {
    if (next === state) return;
    state = next;
    onState?.(next, error);
  }

  function startLoading(): NonNullable<typeof loading> {
    const controller = new AbortController();
    const {signal} = controller;
    const work = async (): Promise<Remote> => {
      connection ??= openConnection(createWorker, lose);
      connection.catch(() => (connection = null)); // so that the next attempt is a new one
      const {remote} = await abortable(connection, signal);
      await remote.ask({type: "load", url, kernelUrl}, {signal, onProgress});
      return remote;
    };
    const done = work();
    const own = {done, controller};
    setState("loading");
    done.then(
      () => setState("ready"),
      (error: Error) => {
        if (loading === own) loading = null;
        if (loading === null) setState(signal.aborted ? "idle" : "failed", error);
      }
    );
    return own;
  }

  function lose(error: Error): void {
    connection = loading = null;
    setState("failed", error);
  }

  function loaded(): Promise<Remote> {
    if (disposed) return Promise.reject(disposed);
    loading ??= startLoading();
    return loading.done;
  }

  function cancelLoading(): void {
    if (state === "loading") loading?.controller.abort(new DownloadError("aborted", "the download was cancelled"));
  }

  return {
    get state() {
      return state;
    },
    async encode(text, {signal} = {}) {
      signal?.throwIfAborted();
      newest?.abort(new DOMException("a newer text was sent", "AbortError"));
      const own = (newest = new AbortController());
      const forward = (): void => own.abort(signal!.reason);
      signal?.addEventListener("abort", forward);
      try {
        const remote = await abortable(loaded(), own.signal);
        return unflatten((await remote.ask({type: "encode", text}, {signal: own.signal}))!);
      } finally {
        signal?.removeEventListener("abort", forward);
        if (newest === own) newest = null;
      }
    },
    async load({signal} = {}) {
      signal?.throwIfAborted();
      signal?.addEventListener("abort", cancelLoading);
      try {
        await loaded();
      } finally {
        signal?.removeEventListener("abort", cancelLoading);
      }
    },
    cancel() {
      newest?.abort(new DOMException("the reading was cancelled", "AbortError"));
      cancelLoading();
    },
    dispose() {
      disposed = new Error("the encoder was disposed of");
      const reason = disposed;
      connection?.then(
        ({close}) => close(reason),
        () => {}
      );
      newest?.abort(reason);
      cancelLoading();
    }
  };
}
