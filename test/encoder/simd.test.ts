import {afterEach, expect, it, vi} from "vitest";
import {assembleKernel} from "../../src/encoder/assemble.js";
import {createSimd, loadSimd} from "../../src/encoder/simd.js";
import {unanswered} from "./fakes.js";
import type {Dense} from "../../src/encoder/weights.js";

afterEach(() => void vi.unstubAllGlobals());

it("starts the kernel that a server sends", async () => {
  const bytes = await assembleKernel();
  vi.stubGlobal("fetch", async () => new Response(bytes));
  expect(await loadSimd("kernel.wasm")).toBeInstanceOf(Function);
});

it("says what a server answered that has no kernel", async () => {
  vi.stubGlobal("fetch", async () => new Response("not here", {status: 404}));
  await expect(loadSimd("kernel.wasm")).rejects.toThrow("no kernel: the server answered 404");
});

it("gives up on a server when it is told to", async () => {
  vi.stubGlobal("fetch", unanswered);
  const controller = new AbortController();
  const loading = loadSimd("kernel.wasm", controller.signal);
  controller.abort(new Error("no longer needed"));
  await expect(loading).rejects.toThrow("no longer needed");
});

it("multiplies small matrices after a large one, for which its memory had to grow", async () => {
  const kernel = createSimd(await WebAssembly.compile(await assembleKernel()));
  const ones = (inputs: number, outputs: number): Dense => ({
    inputs,
    outputs,
    weight: new Float32Array(inputs * outputs).fill(1),
    bias: new Float32Array(outputs)
  });
  const large = kernel(ones(512, 512), {once: true}); // 1 MB of weights
  const small = kernel(ones(2, 8));
  expect(large(new Float32Array(512).fill(1))).toEqual(new Float32Array(512).fill(512));
  expect(small(Float32Array.of(1, 2))).toEqual(new Float32Array(8).fill(3));
});
