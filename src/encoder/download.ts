/** Why a download failed: not reached, refused, broken off, not what it should be, or cancelled. */
export type DownloadErrorKind = "offline" | "http" | "cut-off" | "corrupted" | "aborted";

/** A download that failed; nothing of it is kept or used, and asking again is always possible. */
export class DownloadError extends Error {
  override name = "DownloadError";
  constructor(
    readonly kind: DownloadErrorKind,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}

/** How far a download is, in bytes; the total is null until it is known. */
export interface Progress {
  received: number;
  total: number | null;
}

export interface DownloadOptions<T> {
  /**
   * How long the file says it is, given its first bytes; null if they are too few to tell. Throws if it is no such
   * file.
   */
  lengthOf: (start: Uint8Array) => number | null;
  /** Makes something of the whole file. Throws unless every byte is as it should be. */
  read: (bytes: Uint8Array) => T;
  /** How long nothing may arrive, in milliseconds, before the download counts as broken off; 30 s by default. */
  patience?: number;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

// Everything in a store that is not at the current address is an older version. Each folder has a store of its own,
// since another copy of the site may stand at the same host.
const storeOf = (url: string): string => `encoder ${new URL(".", url).pathname}`;

/**
 * Fetches a file as a stream, and returns what `read` makes of it. A good file is kept in the browser's Cache
 * Storage, where there is one, under its address, which must change when the file does; older versions are deleted. A
 * kept copy that `read` refuses is dropped, and the file fetched again.
 *
 * Throws a `DownloadError`.
 */
export async function download<T>(url: string, options: DownloadOptions<T>): Promise<T> {
  const store = await attempt(() => globalThis.caches?.open(storeOf(url)));
  const kept = await attempt(() => store?.match(url));
  if (kept) {
    try {
      return (await readResponse(kept, options)).result;
    } catch {
      if (options.signal?.aborted) throw aborted();
      await attempt(() => store?.delete(url));
    }
  }
  const {result, bytes} = await fetchFile(url, {...options, stored: store !== undefined});
  for (const {url: other} of (await attempt(() => store?.keys())) ?? [])
    if (other !== url) await attempt(() => store?.delete(other));
  // A blob, so that nobody waits until seven million bytes are copied.
  await attempt(() => store?.put(url, new Response(new Blob([bytes]))));
  return result;
}

/** Does the browser keep the file at this address, so that `download` needs no network? */
export async function isKept(url: string): Promise<boolean> {
  const store = await attempt(() => globalThis.caches?.open(storeOf(url)));
  return (await attempt(() => store?.match(url))) !== undefined;
}

/** Fetches and reads a file; gives up where nothing arrives for too long. */
async function fetchFile<T>(
  url: string,
  {stored, signal, patience = 30_000, onProgress, ...options}: DownloadOptions<T> & {stored: boolean}
): Promise<{result: T; bytes: Uint8Array<ArrayBuffer>}> {
  const silence = new AbortController();
  const stop = () => silence.abort(new DownloadError("cut-off", `nothing has arrived for ${patience} ms`));
  let timer = setTimeout(stop, patience);
  const forward = () => silence.abort(aborted());
  signal?.addEventListener("abort", forward);
  if (signal?.aborted) forward();
  try {
    const response = await request(url, silence.signal, stored);
    return await readResponse(response, {
      ...options,
      signal: silence.signal,
      onProgress(progress) {
        clearTimeout(timer);
        timer = setTimeout(stop, patience);
        onProgress?.(progress);
      }
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", forward);
  }
}

async function request(url: string, signal: AbortSignal, stored: boolean): Promise<Response> {
  let response: Response;
  try {
    // Where the file is stored, the browser's own cache would only hold the same bytes a second time.
    response = await fetch(url, {signal, cache: stored ? "no-store" : "default"});
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new DownloadError("offline", "could not reach the server", {cause});
  }
  if (response.redirected && new URL(response.url).origin !== new URL(url).origin)
    throw new DownloadError("corrupted", "the server sent the request to another host");
  if (!response.ok) throw new DownloadError("http", `the server answered ${response.status}`);
  return response;
}

async function readResponse<T>(
  response: Response,
  {lengthOf, read, onProgress, signal}: DownloadOptions<T>
): Promise<{result: T; bytes: Uint8Array<ArrayBuffer>}> {
  let bytes = new Uint8Array();
  let received = 0;
  let total: number | null = null;
  const reader = response.body!.getReader();
  try {
    for (;;) {
      const {done, value} = await reader.read().catch((cause: unknown) => {
        throw signal?.aborted ? signal.reason : cutOff(received, total, cause);
      });
      if (signal?.aborted) throw signal.reason;
      if (done) break;
      const before = received;
      received += value.length;
      if (total === null) {
        bytes = extended(bytes, received);
        bytes.set(value, before);
        total = lengthOf(bytes);
        if (total !== null) bytes = extended(bytes, total);
      } else {
        if (received > total) throw new Error(`expected ${total} bytes, got more`);
        bytes.set(value, before);
      }
      onProgress?.({received, total});
    }
    if (total === null || received < total) throw cutOff(received, total);
    return {result: read(bytes), bytes};
  } catch (cause) {
    reader.cancel().catch(() => {}); // what has failed already cannot be cancelled
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof DownloadError) throw cause;
    throw new DownloadError("corrupted", cause instanceof Error ? cause.message : String(cause), {cause});
  }
}

/** The bytes and zeros behind them, `length` in all, or all bytes if they are more. */
function extended(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(Math.max(length, bytes.length));
  longer.set(bytes);
  return longer;
}

function aborted(): DownloadError {
  return new DownloadError("aborted", "the download was cancelled");
}

function cutOff(received: number, total: number | null, cause?: unknown): DownloadError {
  const message = `the download broke off after ${received} of ${total ?? "an unknown number of"} bytes`;
  return new DownloadError("cut-off", message, {cause});
}

/** Keeping is a courtesy: where a browser refuses it or has no room, the encoder works all the same. */
async function attempt<T>(work: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
