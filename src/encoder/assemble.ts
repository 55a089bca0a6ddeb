import {readFile} from "node:fs/promises";
import openWabt from "wabt";

/** The bytes of `linear.wat`, assembled. For Node only. */
export async function assembleKernel(): Promise<Uint8Array<ArrayBuffer>> {
  const source = await readFile(new URL("linear.wat", import.meta.url));
  const {parseWat} = await openWabt();
  const module = parseWat("linear.wat", source);
  const {buffer} = module.toBinary({});
  module.destroy();
  return Uint8Array.from(buffer);
}
