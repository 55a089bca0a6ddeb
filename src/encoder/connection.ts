import {DownloadError} from "./download.js";
import type {Progress} from "./download.js";
import type {Encoding} from "./encoding.js";
import {readReply, unpackError} from "./protocol.js";
import type {Port, Request} from "./protocol.js";

// `Omit` would melt the union into one.
type Unnumbered<T> = T extends {id: number} ? Omit<T, "id"> : never;

/** How long a worker may take to say that it is ready, in milliseconds, before the page does its work. */
const workerPatience = 10_000;

/** How long the host's code may take to arrive where the page does the work, in milliseconds. */
const hostPatience = 20_000;

/** How long a text may take to be read, in milliseconds; the slowest known machine takes a twentieth of that. */
const readingPatience = 30_000;

/** A running host, in a worker or on the page. */
export interface Connection {
  /** Sends a request and waits for its result. Rejects with what went wrong, or with the reason of `close`. */
  ask(request: Unnumbered<Request>, onProgress?: (progress: Progress) => void): Promise<Encoding | null>;
  /** Ends the host, and rejects with `reason` what still waits for it. */
  close(reason: Error): void;
}

/**
 * Starts a host in a worker, and if no worker can be started, on the page. `onLost` is called if the worker breaks
 * down later; the connection is closed then. Rejects with the signal's reason when it is aborted, and leaves nothing
 * behind.
 */
export async function openConnection(
  createWorker: () => Worker,
  {signal, onLost}: {signal: AbortSignal; onLost: (error: Error) => void}
): Promise<Connection> {
  let worker: Worker;
  try {
    worker = await startWorker(createWorker, signal);
  } catch {
    signal.throwIfAborted();
    // A page whose worker starts never needs the host's code.
    const timeoutError = new Error("the host's code does not come");
    const {serve} = await inTime(import("./host.js"), hostPatience, timeoutError, signal).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new DownloadError("offline", "could not reach the server", {cause});
    });
    const {port1, port2} = new MessageChannel();
    const end = serve(port2);
    return connect(port1, () => {
      end();
      port1.close();
    });
  }
  const connection = connect(worker, () => worker.terminate());
  const lose = (error: Error) => {
    connection.close(error);
    onLost(error);
  };
  worker.onerror = ({message}) => lose(new Error(`the encoder's worker broke down: ${message}`));
  return {
    ...connection,
    async ask(request, onProgress) {
      const answer = connection.ask(request, onProgress);
      if (request.type === "load") return answer; // a download knows itself when nothing arrives any more
      const timeoutError = new Error("the encoder's worker does not answer");
      return inTime(answer, readingPatience, timeoutError).catch((error: unknown) => {
        if (error === timeoutError) lose(timeoutError);
        throw error;
      });
    }
  };
}

/**
 * Resolves when the worker has said that it is ready. Rejects where it cannot be made, its script fails or never
 * answers.
 */
function startWorker(createWorker: () => Worker, signal: AbortSignal): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = createWorker();
    const fail = (reason: unknown) => {
      worker.terminate();
      done();
      reject(reason);
    };
    const aborted = () => fail(signal.reason);
    const timer = setTimeout(() => fail(new Error("no worker: it does not answer")), workerPatience);
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", aborted);
    };
    signal.addEventListener("abort", aborted);
    worker.onmessage = ({data}: MessageEvent<unknown>) => {
      if (readReply(data)?.type !== "ready") return;
      done();
      resolve(worker);
    };
    worker.onerror = (event) => fail(new Error(`no worker: ${event.message}`));
  });
}

interface Waiting {
  resolve: (encoding: Encoding | null) => void;
  reject: (error: unknown) => void;
  onProgress?: (progress: Progress) => void;
}

/** Talks to the host at the other end of `port`; `end` ends that host. */
function connect(port: Port, end: () => void): Connection {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let closed: Error | undefined;

  port.onmessage = ({data}: MessageEvent<unknown>) => {
    const reply = readReply(data);
    if (!reply || reply.type === "ready") return;
    const request = waiting.get(reply.id);
    if (reply.type === "progress") return request?.onProgress?.(reply.progress);
    waiting.delete(reply.id);
    if (reply.type === "done") request?.resolve(reply.encoding);
    else request?.reject(unpackError(reply.error));
  };

  return {
    async ask(request, onProgress) {
      if (closed) throw closed;
      const id = ++last;
      return new Promise<Encoding | null>((resolve, reject) => {
        waiting.set(id, {resolve, reject, onProgress});
        port.postMessage({...request, id} as Request, []);
      });
    },
    close(reason) {
      closed = reason;
      end();
      for (const {reject} of waiting.values()) reject(reason);
      waiting.clear();
    }
  };
}

/**
 * What `coming` brings. Rejects with `timeoutError` when that takes too long, and with the reason of a signal that is
 * aborted.
 */
function inTime<T>(coming: Promise<T>, patience: number, timeoutError: Error, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal!.reason as Error);
    const timer = setTimeout(() => reject(timeoutError), patience);
    if (signal?.aborted) aborted();
    signal?.addEventListener("abort", aborted);
    coming.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", aborted);
    });
  });
}
