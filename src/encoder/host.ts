import {download} from "./download.js";
import type {Progress} from "./download.js";
import {createEncoder} from "./encode.js";
import type {Encoder} from "./encoding.js";
import {plain} from "./linear.js";
import type {Kernel} from "./linear.js";
import {packedLength, unpackWeights} from "./packing.js";
import {packError, readRequest, transferables} from "./protocol.js";
import type {Port, Reply} from "./protocol.js";
import {loadSimd} from "./simd.js";

/** How long the faster kernel is waited for once the weights are here, in milliseconds; the plain one does as well. */
const kernelPatience = 3000;

/**
 * Answers a client's requests, one after the other: loads the encoder, and reads texts with it. Runs in a worker, or
 * on the page where no worker can be started. Returns what ends it.
 */
export function serve(port: Port): () => void {
  const ended = new AbortController();
  let encode: Encoder | undefined;
  const reply = (message: Reply, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  port.onmessage = async ({data}: MessageEvent<unknown>) => {
    const request = readRequest(data);
    if (!request) return;
    const {id} = request;
    try {
      if (request.type === "load") {
        const onProgress = (progress: Progress): void => reply({id, type: "progress", progress});
        encode ??= await load(request, {onProgress, signal: ended.signal});
        reply({id, type: "done", encoding: null});
      } else {
        if (!encode) throw new Error("the encoder is not loaded");
        const encoding = encode(request.text, request.options);
        reply({id, type: "done", encoding}, transferables(encoding));
      }
    } catch (error) {
      if (!ended.signal.aborted) reply({id, type: "failed", error: packError(error)});
    }
  };
  reply({type: "ready"});
  return () => ended.abort();
}

async function load(
  {url, kernelUrl}: {url: string; kernelUrl?: string},
  {onProgress, signal}: {onProgress: (progress: Progress) => void; signal: AbortSignal}
): Promise<Encoder> {
  for (const address of [url, kernelUrl ?? url]) checkOrigin(address);
  const faster = loadKernel(kernelUrl, signal);
  const parts = await download(url, {lengthOf: packedLength, read: unpackWeights, onProgress, signal});
  const patience = new Promise<Kernel>((resolve) => setTimeout(() => resolve(plain), kernelPatience));
  return createEncoder({...parts, kernel: await Promise.race([faster, patience])});
}

/** The faster kernel where it can be had, else the plain one. */
async function loadKernel(url: string | undefined, signal: AbortSignal): Promise<Kernel> {
  if (url === undefined) return plain;
  try {
    return await loadSimd(url, signal);
  } catch {
    return plain;
  }
}

/**
 * A page's policy does not reach its worker, which holds what the reader typed: it asks nobody but the site it came
 * from.
 */
function checkOrigin(url: string): void {
  const {origin} = new URL(self.location.href);
  if (new URL(url).origin !== origin) throw new Error(`not from this site: ${url}`);
}
