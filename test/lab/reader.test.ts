import {describe, expect, it, vi} from "vitest";
import {DownloadError} from "../../src/encoder/download.js";
import type {Encoding} from "../../src/encoder/encoding.js";
import type {Reading} from "../../src/data/reading.js";
import {readingOfBlank} from "../../src/data/reading.js";
import {createReader} from "../../src/lab/reader.js";

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

/** A reader over a client whose readings the test finishes by hand. */
function setUp(known?: (text: string) => Reading | undefined, kept?: () => Promise<boolean>) {
  const asked: {text: string; done: (encoding: Encoding) => void; fail: (error: Error) => void}[] = [];
  let handlers!: Parameters<Parameters<typeof createReader>[0]["connect"]>[0];
  const client = {
    load: vi.fn(async () => handlers.onState("loading")),
    cancel: vi.fn(() => handlers.onState("idle")),
    encode: vi.fn((text: string) => new Promise<Encoding>((done, fail) => asked.push({text, done, fail})))
  };
  const reader = createReader({connect: (own) => ((handlers = own), client), kept, delay: 0});
  const got: string[] = [];
  const box = reader.client(({text}) => got.push(text), known);
  return {reader, box, got, asked, client, state: handlers.onState};
}
const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("reader", () => {
  it("answers what is known, and what is blank, without the model", () => {
    const {box, got, client} = setUp((text) => (text === "known" ? readingOfBlank(text) : undefined));
    box.read("known");
    box.read(" \u200b\n");
    box.read("");
    expect(got).toEqual(["known", " \u200b\n", ""]);
    expect(client.encode).not.toHaveBeenCalled();
  });
  it("reads a text once the typing rests, and says that one is waiting", async () => {
    const {reader, box, got, asked} = setUp();
    for (const text of ["a", "ab", "abc"]) box.read(text);
    expect(reader.state.waiting).toBe(true);
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["abc"]);
    asked[0].done(encodingOf("abc"));
    await rest();
    expect(got).toEqual(["abc"]);
    expect(reader.state.waiting).toBe(false);
  });
  it("delivers only the newest text, and skips those in between", async () => {
    const {box, got, asked} = setUp();
    box.read("old");
    await rest();
    box.read("newer");
    await rest();
    box.read("new");
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["old"]); // one at a time
    asked[0].done(encodingOf("old"));
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["old", "new"]);
    asked[1].done(encodingOf("new"));
    await rest();
    expect(got).toEqual(["new"]);
  });
  it("does not answer with an old text after a known one was chosen", async () => {
    const {box, got, asked} = setUp((text) => (text === "known" ? readingOfBlank(text) : undefined));
    box.read("old");
    await rest();
    box.read("known");
    asked[0].done(encodingOf("old"));
    await rest();
    expect(got).toEqual(["known"]);
  });
  it("reads for two boxes, each its own text", async () => {
    const {reader, box, got, asked} = setUp();
    const other: string[] = [];
    const second = reader.client(({text}) => other.push(text));
    box.read("one");
    second.read("two");
    await rest();
    for (const {text, done} of [...asked].reverse()) done(encodingOf(text));
    await rest();
    expect([got, other]).toEqual([["one"], ["two"]]);
  });
  it("fetches nothing more after Cancel until load is called, and then reads what still waits", async () => {
    const {reader, box, got, asked, client} = setUp();
    box.read("one");
    await rest();
    reader.cancel();
    asked[0].fail(new DOMException("cancelled", "AbortError"));
    await rest();
    box.read("two");
    await rest();
    expect(asked).toHaveLength(1);
    reader.load();
    expect(client.load).toHaveBeenCalledOnce();
    await rest();
    expect(asked[1].text).toBe("two");
    asked[1].done(encodingOf("two"));
    await rest();
    expect(got).toEqual(["two"]);
  });
  it("says why a download failed, and tries again when it is told to", async () => {
    const {reader, box, got, asked, state} = setUp();
    box.read("one");
    await rest();
    const error = new DownloadError("offline", "could not reach the server");
    state("failed", error);
    asked[0].fail(error);
    await rest();
    expect(reader.state).toMatchObject({model: "failed", error, waiting: true});
    reader.load();
    await rest();
    asked[1].done(encodingOf("one"));
    await rest();
    expect(got).toEqual(["one"]);
  });
  it("gives up on a text that cannot be read, and says so", async () => {
    const {reader, box, asked, state} = setUp();
    state("ready");
    box.read("one");
    await rest();
    asked[0].fail(new Error("no"));
    await rest();
    expect(reader.state).toMatchObject({model: "ready", error: {message: "no"}, waiting: false});
  });
  it("begins no download for a text that came with a link, says so, and reads it once the model is loaded", async () => {
    const {reader, box, got, asked, client, state} = setUp();
    box.read("theirs", {arrived: true});
    await rest();
    expect([client.encode.mock.calls, reader.state.waiting, reader.state.arrived]).toEqual([[], true, true]);
    reader.load();
    await rest();
    asked[0].done(encodingOf("theirs"));
    await rest();
    expect([got, reader.state.arrived]).toEqual([["theirs"], false]);
    state("ready");
    box.read("another", {arrived: true});
    await rest();
    expect(asked[1].text).toBe("another"); // the model is here: nothing has to be fetched
  });
  it("reads a text that came with a link at once where the browser keeps the model", async () => {
    const {box, asked} = setUp(undefined, async () => true);
    box.read("theirs", {arrived: true});
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["theirs"]);
  });
  it("reads a text that came with a link when typing in another box has brought the model", async () => {
    const {reader, box, got, asked, state} = setUp();
    box.read("theirs", {arrived: true});
    const other: string[] = [];
    reader.client(({text}) => other.push(text)).read("mine");
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["mine"]);
    state("ready");
    asked[0].done(encodingOf("mine"));
    await rest();
    asked[1].done(encodingOf("theirs"));
    await rest();
    expect([other, got]).toEqual([["mine"], ["theirs"]]);
  });
  it("reads the same text again where something else than the text has changed", async () => {
    const {box, asked, got} = setUp();
    box.read("one");
    await rest();
    box.read("one");
    box.read("one", {again: true});
    asked[0].done(encodingOf("one"));
    await rest();
    expect(asked.map(({text}) => text)).toEqual(["one", "one"]);
    asked[1].done(encodingOf("one"));
    await rest();
    expect(got).toEqual(["one"]);
  });
  it("says which text is unread: while the model is not here, and where it cannot be read", async () => {
    const {reader, asked, state} = setUp();
    const unread: string[] = [];
    const box = reader.client(() => {}, undefined, {unread: (text) => unread.push(text)});
    box.read("early");
    expect(unread).toEqual(["early"]);
    state("ready");
    await rest();
    asked[0].done(encodingOf("early"));
    await rest();
    box.read("late");
    await rest();
    expect(unread).toEqual(["early"]); // a moment later it will be here
    asked[1].fail(new Error("no"));
    await rest();
    expect(unread).toEqual(["early", "late"]);
  });
  it("lets go of who has ended: neither what waits nor what is being read is delivered", async () => {
    const {reader, box, got, asked, state} = setUp();
    state("ready");
    box.read("read");
    await rest();
    const other: string[] = [];
    const waiting = reader.client(({text}) => other.push(text));
    waiting.read("wait");
    expect(reader.state.waiting).toBe(true);
    box.end();
    waiting.end();
    expect(reader.state.waiting).toBe(false);
    asked[0].done(encodingOf("read"));
    await rest();
    expect([got, other]).toEqual([[], []]);
    expect(asked.map(({text}) => text)).toEqual(["read"]);
  });
});
