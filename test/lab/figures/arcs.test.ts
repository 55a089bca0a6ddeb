import {describe, expect, it, vi} from "vitest";
import {arcPlaces} from "../../../src/lab/figures/arc-places.js";
import {arcs} from "../../../src/lab/figures/arcs.js";
import type {Looks} from "../../../src/lab/looks.js";

const question = "Why did the referee stop the match before she blew her whistle again ?".split(" ");
const twentyFive = Array.from({length: 25}, (_, i) => ["the", "brown", "dog", "buried", "bones"][i % 5]);
const looksOf = (n: number): Looks => {
  const table = Array.from({length: n}, () => Array.from({length: n}, () => 1 / n));
  return {from: [0], table, shares: table[0]};
};

describe("the line of arcs", () => {
  it("is a line for at least 25 words on a wide screen, and a list where it is narrow", () => {
    expect(arcPlaces(question.slice(0, 5), 640).way).toBe("horizontal");
    expect(arcPlaces(question, 860).way).not.toBe("vertical");
    expect(arcPlaces(twentyFive, 860).way).toBe("slanted");
    expect(arcPlaces(twentyFive, 320).way).toBe("vertical");
  });
  it.each([360, 640, 860])("answers wherever a word is touched, %i px wide", (width) => {
    const choose = vi.fn();
    const svg = arcs(question, looksOf(question.length), {width, text: question.join(" "), hidden: -1, choose});
    document.body.replaceChildren(svg);
    question.forEach((_, i) => {
      const word = svg.querySelector(`[data-key="word-${i}"]`)!;
      // Whatever of the word is touched lies in an area of its own, which is filled, though with nothing to see.
      const touch = word.querySelector(".touch")!;
      for (const name of ["width", "height"]) expect(Number(touch.getAttribute(name))).toBeGreaterThanOrEqual(20);
      touch.dispatchEvent(new Event("click", {bubbles: true}));
      expect(choose).toHaveBeenLastCalledWith(i);
    });
  });
  it("keeps slanted words inside its width", () => {
    const {x, w} = arcPlaces(twentyFive, 860);
    x.forEach((left, i) => expect(left - w[i] * Math.cos((50 / 180) * Math.PI)).toBeGreaterThanOrEqual(-6));
    expect(Math.max(...x)).toBeLessThan(860 - 12);
  });
});
