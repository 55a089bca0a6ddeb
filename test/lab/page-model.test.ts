import {beforeEach, expect, it, vi} from "vitest";
import {pageModel} from "../../src/lab/page-model.js";
import type {Reader, ReaderState} from "../../src/lab/reader.js";
import {soon} from "../soon.js";

const opened = vi.hoisted(() => ({reader: undefined as unknown}));
vi.mock("../../src/lab/open-reader.js", () => ({openReader: () => opened.reader}));

const state: ReaderState = {model: "idle", waiting: false, arrived: false};
let tell: (state: ReaderState) => void;
let read: string[];
let ended: number;

beforeEach(() => {
  [read, ended] = [[], 0];
  opened.reader = {
    watch: (listener: typeof tell) => void (tell = listener),
    client: () => ({read: (text: string) => read.push(text), end: () => ++ended})
  } as unknown as Reader;
});

const model = () => pageModel({url: "a", kernelUrl: "b"});

it("has read what was wanted before there was a reader, but for what has ended", async () => {
  const page = model();
  const [one, other] = [page.client(() => {}), page.client(() => {})];
  one.read("one");
  other.read("other");
  other.end();
  await soon(() => expect(read).toEqual(["one"]));
  one.end();
  expect(ended).toBe(1); // the other never had a client of the reader
});

it("says that nobody waits any more when the last of them ends", () => {
  const page = model();
  const line = page.line();
  const [one, other] = [page.client(() => {}), page.client(() => {})];
  one.read("one");
  other.read("other");
  one.end();
  expect(line.dataset.waiting).toBe("true");
  other.end();
  expect(line.dataset.waiting).toBe("false");
});

it("tells its lines how things stand, those that have ended no more", async () => {
  const page = model();
  let end = () => {};
  const [stays, goes] = [page.line(), page.line({invalidation: new Promise<void>((resolve) => (end = resolve))})];
  page.client(() => {}).read("one");
  await soon(() => expect(read).toEqual(["one"]));
  tell({...state, model: "ready"});
  expect([stays.dataset.model, goes.dataset.model]).toEqual(["ready", "ready"]);
  end();
  await Promise.resolve();
  tell({...state, model: "failed"});
  expect([stays.dataset.model, goes.dataset.model]).toEqual(["failed", "ready"]);
});
