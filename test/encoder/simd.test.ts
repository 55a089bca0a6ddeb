import {afterEach, expect, it, vi} from "vitest";
import {assembleKernel} from "../../src/encoder/assemble.js";
import {loadSimd} from "../../src/encoder/simd.js";

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
