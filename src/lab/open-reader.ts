import {createEncoderClient} from "../encoder/client.js";
import {isKept} from "../encoder/download.js";
import type {Reader} from "./reader.js";
import {createReader} from "./reader.js";

/** The reader of a page, with the encoder in a worker. This module is loaded when a text must be read. */
export function openReader({url, kernelUrl}: {url: string; kernelUrl: string}): Reader {
  return createReader({
    connect: (handlers) => createEncoderClient({url, kernelUrl, ...handlers}),
    kept: () => isKept(url)
  });
}
