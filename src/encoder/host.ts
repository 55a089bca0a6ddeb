import {download} from "./download.js";
import type {Progress} from "./download.js";
import {prepareEncoder} from "./encode.js";
import type {EncoderInSteps} from "./encode.js";
import {plain} from "./linear.js";
import type {Kernel} from "./linear.js";
import {flatten, packError} from "./messages.js";
import type {Port, Reply, Request} from "./messages.js";
import {packedLength, unpackInSteps} from "./packing.js";
import {loadSimd} from "./simd.js";
import {finishInSlices} from "./steps.js";

/**
 * Answers a client's requests: loads the encoder, and reads texts with it. Works in slices of 10 ms, so that it can be told to
 * stop, and so that it disturbs nobody where it has to run on the page.
 */
export function serve(port: Port): void {
  const running = new Map<number, AbortController>();
  let encode: EncoderInSteps | null = null;
  const reply = (message: Reply, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  async function answer(request: Exclude<Request, {type: "stop"}>, signal: AbortSignal): Promise<void> {
    const {id} = request;
    if (request.type === "load") {
      const onProgress = (progress: Progress): void => reply({id, type: "progress", progress});
      encode ??= await load(request.url, request.kernelUrl, {onProgress, signal});
      reply({id, type: "done", encoding: null});
    } else {
      if (encode === null) throw new Error("the encoder is not loaded");
      const encoding = flatten(await finishInSlices(encode(request.text), {signal}));
      reply({id, type: "done", encoding}, [encoding.attention.buffer, encoding.embedding.buffer]);
    }
  }

  port.onmessage = async ({data}: MessageEvent<Request>) => {
    const {id} = data;
    if (data.type === "stop") return running.get(id)?.abort();
    const controller = new AbortController();
    running.set(id, controller);
    try {
      await answer(data, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) reply({id, type: "failed", error: packError(error)});
    } finally {
      running.delete(id);
    }
  };
  reply({type: "ready"});
}

async function load(
  url: string,
  kernelUrl: string | undefined,
  {onProgress, signal}: {onProgress: (progress: Progress) => void; signal: AbortSignal}
): Promise<EncoderInSteps> {
  const [parts, kernel] = await Promise.all([
    download(url, {
      lengthOf: packedLength,
      read: (bytes) => finishInSlices(unpackInSteps(bytes), {signal}),
      onProgress,
      signal
    }),
    loadKernel(kernelUrl)
  ]);
  return finishInSlices(prepareEncoder({...parts, kernel}), {signal});
}

/** The faster kernel where it can be had, else the plain one. */
async function loadKernel(url: string | undefined): Promise<Kernel> {
  if (url === undefined) return plain;
  try {
    return await loadSimd(url);
  } catch {
    return plain;
  }
}
