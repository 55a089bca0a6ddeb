import {openConnection} from "./connection.js";
import type {Connection} from "./connection.js";
import {DownloadError} from "./download.js";
import type {Progress} from "./download.js";
import type {EncodeOptions, Encoding} from "./encoding.js";

/** `idle` until something is asked of the client; `failed` until it is asked again. */
export type EncoderState = "idle" | "loading" | "ready" | "failed";

export interface EncoderClientOptions {
  /** The whole address of the weights, `FileAttachment("data/encoder.bin").href`. */
  url: string;
  /**
   * The whole address of the faster kernel, `FileAttachment("data/encoder-kernel.wasm").href`; without it the plain
   * one runs.
   */
  kernelUrl?: string;
  /** Called as the weights arrive. */
  onProgress?: (progress: Progress) => void;
  /**
   * Called whenever the state changes; with the reason when it becomes `failed`, a `DownloadError` if the download
   * did.
   */
  onState?: (state: EncoderState, error?: Error) => void;
  createWorker?: () => Worker;
}

/** The encoder in a worker. Nothing is started or fetched before it is needed. */
export interface EncoderClient {
  readonly state: EncoderState;
  /**
   * Reads a text; loads the encoder first if need be. Texts are read one after the other. Rejects with what went
   * wrong, such as a head or a word to do `without` that there is not.
   */
  encode(text: string, options?: EncodeOptions): Promise<Encoding>;
  /** Loads the encoder. Rejects with a `DownloadError` if the download fails; to ask again is to try again. */
  load(): Promise<void>;
  /**
   * Cancels the loading and ends the worker: the next attempt begins from nothing. Does nothing when the encoder is
   * loaded.
   */
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
  let attempt: {controller: AbortController; loaded: Promise<Connection>} | null = null;
  let disposed: Error | null = null;

  function setState(next: EncoderState, error?: Error): void {
    if (next === state) return;
    state = next;
    onState?.(next, error);
  }

  function start(): NonNullable<typeof attempt> {
    const controller = new AbortController();
    const {signal} = controller;
    const started = {controller, loaded: open()};
    async function open(): Promise<Connection> {
      const connection = await openConnection(createWorker, {signal, onLost: (error) => end(started, "failed", error)});
      const close = () => connection.close(signal.reason as Error);
      signal.addEventListener("abort", close);
      if (signal.aborted) close();
      await connection.ask({type: "load", url, kernelUrl}, onProgress);
      return connection;
    }
    attempt = started;
    setState("loading");
    started.loaded.then(
      () => attempt === started && setState("ready"),
      (error: Error) => end(started, signal.aborted ? "idle" : "failed", error)
    );
    return started;
  }

  /** Ends an attempt, whatever has come of it, and frees what it holds. */
  function end(which: typeof attempt, next: EncoderState, error: Error): void {
    which?.controller.abort(error);
    if (attempt !== which) return;
    attempt = null;
    setState(next, error);
  }

  function loaded(): Promise<Connection> {
    if (disposed) return Promise.reject(disposed);
    return (attempt ?? start()).loaded;
  }

  return {
    get state() {
      return state;
    },
    async encode(text, options) {
      const connection = await loaded();
      return (await connection.ask({type: "encode", text, options}))!;
    },
    async load() {
      await loaded();
    },
    cancel() {
      if (state === "loading") end(attempt, "idle", new DownloadError("aborted", "the download was cancelled"));
    },
    dispose() {
      disposed = new Error("the encoder was disposed of");
      end(attempt, "idle", disposed);
    }
  };
}
