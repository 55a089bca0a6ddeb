import {describe, expect, it, vi} from "vitest";
import {DownloadError} from "../../src/encoder/download.js";
import type {Encoding} from "../../src/encoder/encoding.js";
import type {Answer} from "../../src/lab/answer.js";
import {answerOfBlank} from "../../src/lab/answer.js";
import {createDesk} from "../../src/lab/desk.js";

const encodingOf = (text: string): Encoding => ({
  text,
  pieces: ["▁", text],
  ids: [30, 0],
  words: [{text, start: 0, end: 2}],
  read: 2,
  total: 2,
  attention: [],
  embedding: new Float32Array()
});

/** A desk over a client whose readings the test finishes by hand. */
function setUp(known?: (text: string) => Answer | undefined, kept?: () => Promise<boolean>) {
  const asked: {text: string; done: (encoding: Encoding) => void; fail: (error: Error) => void}[] = [];
  let handlers!: Parameters<Parameters<typeof createDesk>[0]["connect"]>[0];
  const client = {
    load: vi.fn(async () => handlers.onState("loading")),
    cancel: vi.fn(() => handlers.onState("idle")),
    encode: vi.fn(
      (text: string, {signal}: {signal?: AbortSignal} = {}) =>
        new Promise<Encoding>((done, fail) => {
          signal?.addEventListener("abort", () => fail(signal.reason));
          asked.push({text, done, fail});
        })
    )
  };
  const desk = createDesk({connect: (own) => ((handlers = own), client), known, kept, delay: 0});
  const got: string[] = [];
  const slot = desk.slot(({text}) => got.push(text));
  return {desk, slot, got, asked, client, state: handlers.onState};
}
const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("desk", () => {
  it("answers what is known, and what is blank, without the model", () => {
    const {slot, got, client} = setUp((text) => (text === "known" ? answerOfBlank(text) : undefined));
    slot.ask("known");
    slot.ask(" \u200b\n");
    slot.ask("");
    expect(got).toEqual(["known", " \u200b\n", ""]);
    expect(client.encode).not.toHaveBeenCalled();
  });
  it("reads a text once the typing rests, and says that one is waiting", async () => {
    const {desk, slot, got, asked} = setUp();
    for (const text of ["a", "ab", "abc"]) slot.ask(text);
    expect(desk.state.waiting).toBe(true);
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["abc"]);
    asked[0].done(encodingOf("abc"));
    await rest();
    expect(got).toEqual(["abc"]);
    expect(desk.state.waiting).toBe(false);
  });
  it("delivers only the newest text", async () => {
    const {slot, got, asked} = setUp();
    slot.ask("old");
    await rest();
    slot.ask("new");
    await rest();
    asked[0].done(encodingOf("old"));
    asked[1].done(encodingOf("new"));
    await rest();
    expect(got).toEqual(["new"]);
  });
  it("does not answer with an old text after a known one was chosen", async () => {
    const {slot, got, asked} = setUp((text) => (text === "known" ? answerOfBlank(text) : undefined));
    slot.ask("old");
    await rest();
    slot.ask("known");
    asked[0].done(encodingOf("old"));
    await rest();
    expect(got).toEqual(["known"]);
  });
  it("reads for two boxes one after the other", async () => {
    const {desk, slot, got, asked} = setUp();
    const other: string[] = [];
    const second = desk.slot(({text}) => other.push(text));
    slot.ask("one");
    second.ask("two");
    await rest();
    expect(asked).toHaveLength(1);
    asked[0].done(encodingOf("one"));
    await rest();
    asked[1].done(encodingOf("two"));
    await rest();
    expect([got, other]).toEqual([["one"], ["two"]]);
  });
  it("fetches nothing more after Cancel until load is called, and then reads what still waits", async () => {
    const {desk, slot, got, asked, client} = setUp();
    slot.ask("one");
    await rest();
    desk.cancel();
    asked[0].fail(new DOMException("cancelled", "AbortError"));
    await rest();
    slot.ask("two");
    await rest();
    expect(asked).toHaveLength(1);
    desk.load();
    expect(client.load).toHaveBeenCalledOnce();
    await rest();
    expect(asked[1].text).toBe("two");
    asked[1].done(encodingOf("two"));
    await rest();
    expect(got).toEqual(["two"]);
  });
  it("says why a download failed, and tries again when it is told to", async () => {
    const {desk, slot, got, asked, state} = setUp();
    slot.ask("one");
    await rest();
    const error = new DownloadError("offline", "could not reach the server");
    state("failed", error);
    asked[0].fail(error);
    await rest();
    expect(desk.state).toMatchObject({model: "failed", error, waiting: true});
    desk.load();
    await rest();
    asked[1].done(encodingOf("one"));
    await rest();
    expect(got).toEqual(["one"]);
  });
  it("gives up on a text that cannot be read, and says so", async () => {
    const {desk, slot, asked, state} = setUp();
    state("ready");
    slot.ask("one");
    await rest();
    asked[0].fail(new Error("no"));
    await rest();
    expect(desk.state).toMatchObject({model: "ready", error: {message: "no"}, waiting: false});
  });
  it("begins no download for a text that came with a link, says so, and reads it once the model is loaded", async () => {
    const {desk, slot, got, asked, client, state} = setUp();
    slot.ask("theirs", {arrived: true});
    await rest();
    expect([client.encode.mock.calls, desk.state.waiting, desk.state.arrived]).toEqual([[], true, true]);
    desk.load();
    await rest();
    asked[0].done(encodingOf("theirs"));
    await rest();
    expect([got, desk.state.arrived]).toEqual([["theirs"], false]);
    state("ready");
    slot.ask("another", {arrived: true});
    await rest();
    expect(asked[1].text).toBe("another"); // the model is here: nothing has to be fetched
  });
  it("reads a text that came with a link at once where the browser keeps the model", async () => {
    const {slot, asked} = setUp(undefined, async () => true);
    slot.ask("theirs", {arrived: true});
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["theirs"]);
  });
  it("reads a text that came with a link when typing in another box has brought the model", async () => {
    const {desk, slot, got, asked, state} = setUp();
    slot.ask("theirs", {arrived: true});
    const other: string[] = [];
    desk.slot(({text}) => other.push(text)).ask("mine");
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["mine"]);
    state("ready");
    asked[0].done(encodingOf("mine"));
    await rest();
    asked[1].done(encodingOf("theirs"));
    await rest();
    expect([other, got]).toEqual([["mine"], ["theirs"]]);
  });
});
