import {DownloadError} from "./download.js";
import type {DownloadErrorKind, Progress} from "./download.js";
import type {Encoding} from "./encoding.js";

/** One end of a channel: a worker, what a worker sees of its page, or a message port. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** What the client asks for. `stop` ends the request with the same id, which then gets no answer. */
export type Request =
  | {id: number; type: "load"; url: string; kernelUrl?: string}
  | {id: number; type: "encode"; text: string}
  | {id: number; type: "stop"};

/** What the host answers: once that it is there, and for each request its progress and either its result or an error. */
export type Reply =
  | {type: "ready"}
  | {id: number; type: "progress"; progress: Progress}
  | {id: number; type: "done"; encoding: FlatEncoding | null}
  | {id: number; type: "failed"; error: ErrorData};

/** An encoding whose attention is one array, so that its numbers change hands without being copied. */
export interface FlatEncoding extends Omit<Encoding, "attention"> {
  /** How many layers and heads there are. */
  shape: [layers: number, heads: number];
  attention: Float64Array<ArrayBuffer>;
  embedding: Float32Array<ArrayBuffer>;
}

export function flatten(encoding: Encoding): FlatEncoding {
  const {attention, embedding, read} = encoding;
  const shape: [number, number] = [attention.length, attention[0].length];
  const flat = new Float64Array(shape[0] * shape[1] * read * read);
  attention.flat(2).forEach((row, i) => flat.set(row, i * read));
  return {...encoding, shape, attention: flat, embedding: new Float32Array(embedding)};
}

export function unflatten({shape: [layers, heads], ...flat}: FlatEncoding): Encoding {
  const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({length}, (_, i) => make(i));
  const {read, attention} = flat;
  const row = (i: number): number[] => {
    const weights = new Array<number>(read); // a plain loop: there can be 131,072 numbers, and the page is waiting
    for (let key = 0, at = i * read; key < read; ++key, ++at) weights[key] = attention[at];
    return weights;
  };
  return {
    ...flat,
    attention: list(layers, (layer) =>
      list(heads, (head) => list(read, (query) => row((layer * heads + head) * read + query)))
    )
  };
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
