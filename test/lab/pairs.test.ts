import {describe, expect, it} from "vitest";
import {readingOfPacked} from "../../src/data/reading.js";
import {pairs} from "../../src/lab/pairs.js";
import {pairView} from "../../src/lab/views.js";
import {run} from "../data/load.js";

describe("the ready pairs", () => {
  it("are at least eight, and all of their sentences were read at build time", async () => {
    const packed = [...JSON.parse(await run("lab/pairs.json")), ...JSON.parse(await run("data/sentences.json"))];
    const known = new Map(packed.map((d) => [d.text as string, readingOfPacked(d)]));
    const shownOf = (text: string) => ({reading: known.get(text)!, unread: false});
    expect(pairs.length).toBeGreaterThanOrEqual(8);
    const outcomes = pairs.map(({first, second}) => {
      const shown = pairView(shownOf(first.text), shownOf(second.text), {head: "2.2", bare: true});
      for (const [{labels, asks, person}, half] of [
        [shown.first, first],
        [shown.second, second]
      ] as const) {
        expect([labels[asks], person]).toEqual([half.pronoun, half.person]);
        expect(labels, half.text).toContain(person);
      }
      const top = (row: readonly number[]) => row.indexOf(Math.max(...row));
      const [a, b] = [shown.first, shown.second].map((side) => top(side.weights[side.asks]));
      return shown.lines.some((line) => line.first === a && line.second === b) ? "same" : "changed";
    });
    // Some do not change although a person's answer does; some do.
    expect(outcomes.filter((d) => d === "same").length).toBeGreaterThanOrEqual(4);
    expect(outcomes.filter((d) => d === "changed").length).toBeGreaterThanOrEqual(3);
  });
});
