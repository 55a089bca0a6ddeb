import {beforeAll, describe, expect, it, vi} from "vitest";
import {readingOfEncoding} from "../../src/data/reading.js";
import type {Encoder} from "../../src/encoder/encoding.js";
import {loadEncoder} from "../../src/encoder/package.js";
import type {Shares} from "../../src/lab/he-she.js";
import {count, frames, parsePairs, people, sentenceOf, sharesOf, writePairs} from "../../src/lab/he-she.js";
import {createReader} from "../../src/lab/reader.js";
import type {PairsFound} from "../../src/lab/watch-he-she.js";
import {watchHeShe} from "../../src/lab/watch-he-she.js";
import {run} from "../data/load.js";
import {soon} from "../soon.js";

let encode: Encoder;
let known: Map<string, Shares>;
beforeAll(async () => {
  encode = await loadEncoder();
  known = new Map(Object.entries(JSON.parse(await run("lab/he-she.json"))));
});

describe("pairs of people", () => {
  it("are written one a line, and read back", () => {
    expect(parsePairs(writePairs(people))).toEqual({pairs: people, wrong: []});
  });
  it("are two different words; what else stands there is named", () => {
    expect(parsePairs(" pilot ,nurse\n\npilot\nboss, boss\n<b>, c\na, b, c\nmüller, köchin")).toEqual({
      pairs: [
        ["pilot", "nurse"],
        ["müller", "köchin"]
      ],
      wrong: ["pilot", "boss, boss", "<b>, c", "a, b, c"]
    });
  });
  it("are no more than thirty at a time", () => {
    expect(parsePairs("a, b\n".repeat(50)).pairs).toHaveLength(30);
  });
});

it("shares are what head 2.2 gives the two when the pronoun asks", () => {
  const [doctor, nurse] = sharesOf(readingOfEncoding(encode("The doctor told the nurse that he was late.")), [
    "doctor",
    "nurse"
  ]);
  expect(doctor / (doctor + nurse)).toBeCloseTo(0.64, 2);
});

it("the ready sentences were read at build time, and count as they are", () => {
  const shares = (text: string) => known.get(text)!;
  const totals = frames.map((frame) =>
    count(
      people.map((pair) => ({
        pair,
        he: shares(sentenceOf(frame, pair, "he")),
        she: shares(sentenceOf(frame, pair, "she"))
      }))
    )
  );
  const sum = (key: "first" | "changed") => totals.reduce((total, d) => total + d[key], 0);
  expect([sum("first"), sum("changed")]).toEqual([40, 20]);
  expect(known.size).toBe(2 * frames.length * people.length);
});

describe("watchHeShe", () => {
  it("shows what is known at once, says what waits, and adds what the model reads", async () => {
    let arrive!: () => void;
    const here = new Promise<void>((resolve) => (arrive = resolve));
    const read = vi.fn(async (text: string) => {
      await here;
      return encode(text);
    });
    const reader = createReader({connect: () => ({load: async () => {}, cancel: () => {}, encode: read}), delay: 0});
    const figure = Object.assign(new EventTarget(), {value: {pairs: writePairs(people), frame: 0}});
    const shown: PairsFound[] = [];
    watchHeShe(reader, figure, {known: new Map(known), deliver: (found) => void shown.push(found)});
    expect([shown.length, shown[0].found.length, shown[0].waiting, read.mock.calls.length]).toEqual([1, 12, [], 0]);
    figure.value = {pairs: "doctor, nurse\nwizard, witch\nnobody", frame: 0};
    figure.dispatchEvent(new Event("input"));
    const last = () => shown[shown.length - 1];
    expect(last()).toMatchObject({
      found: [{pair: ["doctor", "nurse"]}],
      waiting: [["wizard", "witch"]],
      wrong: ["nobody"]
    });
    arrive();
    await soon(() => expect(last().waiting).toEqual([]));
    expect(last().found).toHaveLength(2);
    expect(read.mock.calls.map(([text]) => text)).toEqual([
      "The wizard told the witch that he was late.",
      "The wizard told the witch that she was late."
    ]);
  });
});
