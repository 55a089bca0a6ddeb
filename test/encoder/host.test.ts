import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {serve} from "../../src/encoder/host.js";
import type {Port, Reply, Request} from "../../src/encoder/protocol.js";
import {unanswered} from "./fakes.js";
import {soon} from "../soon.js";

let replies: Reply[];
let port: Port;

beforeEach(() => {
  replies = [];
  port = {onmessage: null, postMessage: (message) => replies.push(message as Reply)};
  vi.stubGlobal("self", {location: new URL("https://example.org/lab")});
});

afterEach(() => void vi.unstubAllGlobals());

/** Asks the host, and waits until it has done what it does. */
const ask = (request: Request | string): unknown => port.onmessage!({data: request} as MessageEvent);

it("says that it is there before it is asked", () => {
  serve(port);
  expect(replies).toEqual([{type: "ready"}]);
});

it("says nothing to what is no request", async () => {
  serve(port);
  await ask("load");
  expect(replies).toEqual([{type: "ready"}]);
});

it("reads nothing before it is loaded", async () => {
  serve(port);
  await ask({id: 7, type: "encode", text: "a"});
  expect(replies[1]).toEqual({id: 7, type: "failed", error: {message: "the encoder is not loaded"}});
});

it("says nothing about what it gave up because it was ended", async () => {
  const fetched = vi.fn(unanswered);
  vi.stubGlobal("fetch", fetched);
  const end = serve(port);
  const loading = ask({id: 1, type: "load", url: "https://example.org/encoder.bin"});
  await soon(() => expect(fetched).toHaveBeenCalled());
  end();
  await loading;
  expect(replies).toEqual([{type: "ready"}]);
});
