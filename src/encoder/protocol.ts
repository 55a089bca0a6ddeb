import {DownloadError} from "./download.js";
import type {DownloadErrorKind, Progress} from "./download.js";
import type {EncodeOptions, Encoding} from "./encoding.js";

/** One end of a channel: a worker, what a worker sees of its page, or a message port. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** What the client asks of the host. */
export type Request =
  | {id: number; type: "load"; url: string; kernelUrl?: string}
  | {id: number; type: "encode"; text: string; options?: EncodeOptions};

/**
 * What the host answers: once that it is there, and for each request its progress and either its result or an error.
 */
export type Reply =
  | {type: "ready"}
  | {id: number; type: "progress"; progress: Progress}
  | {id: number; type: "done"; encoding: Encoding | null}
  | {id: number; type: "failed"; error: ErrorData};

/** The arrays of an encoding, which change hands without being copied. */
export function transferables({attention, embedding}: Encoding): Transferable[] {
  const heads = attention.flat().filter((rows) => rows.length > 0);
  return [...heads.map(([row]) => row.buffer), embedding.buffer] as Transferable[];
}

/** An error as it crosses a channel, which would drop its class and its own properties. */
export type ErrorData = {message: string; kind?: DownloadErrorKind};

export function packError(error: unknown): ErrorData {
  if (error instanceof DownloadError) return {message: error.message, kind: error.kind};
  return {message: error instanceof Error ? error.message : String(error)};
}

export function unpackError({message, kind}: ErrorData): Error {
  return kind ? new DownloadError(kind, message) : new Error(message);
}
