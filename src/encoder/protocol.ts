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

/** The request in what a channel brought, or undefined if it is none. */
export function readRequest(data: unknown): Request | undefined {
  if (!isObject(data) || !isCount(data.id)) return undefined;
  const {id, type, url, kernelUrl, text, options} = data;
  if (type === "encode") return typeof text === "string" && isOptions(options) ? {id, type, text, options} : undefined;
  if (type !== "load" || typeof url !== "string") return undefined;
  if (kernelUrl !== undefined && typeof kernelUrl !== "string") return undefined;
  return {id, type, url, kernelUrl};
}

/** The answer in what a channel brought, or undefined if it is none. */
export function readReply(data: unknown): Reply | undefined {
  if (!isObject(data)) return undefined;
  if (data.type === "ready") return {type: "ready"};
  if (!isCount(data.id)) return undefined;
  const {type, progress, encoding, error} = data;
  if (type === "progress" && !(isObject(progress) && isCount(progress.received) && isTotal(progress.total)))
    return undefined;
  if (type === "done" && !(encoding === null || (isObject(encoding) && Array.isArray(encoding.attention))))
    return undefined;
  if (type === "failed" && !(isObject(error) && typeof error.message === "string")) return undefined;
  return type === "progress" || type === "done" || type === "failed" ? (data as Reply) : undefined;
}

/** Are these options of `encode`, by their types? Which heads and words there are, the encoder says. */
function isOptions(value: unknown): value is EncodeOptions | undefined {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  const {without = {}, ...rest} = value;
  if (!isObject(without) || !Object.values(rest).every(isSwitch)) return false;
  const {places, heads = [], words = []} = without;
  return isSwitch(places) && [heads, words].every((list) => Array.isArray(list) && list.every(isCount));
}

function isSwitch(value: unknown): boolean {
  return value === undefined || typeof value === "boolean";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isTotal(value: unknown): boolean {
  return value === null || isCount(value);
}

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
