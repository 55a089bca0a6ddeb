import {describe, expect, it} from "vitest";
import {phrase} from "../../../src/components/figures/pronoun/phrase.js";

const words = "The cat sat on the mat because it was tired .".split(" ");
const box = {height: 396, top: 44};

describe("phrase", () => {
  it.each([870, 334, 268])("sets every word inside of %i px, none over another", (width) => {
    const {size, x, y, w} = phrase(words, {...box, width});
    words.forEach((_, i) => {
      expect(x[i] - w[i] / 2).toBeGreaterThanOrEqual(0);
      expect(x[i] + w[i] / 2).toBeLessThanOrEqual(width);
      expect(y[i] - size).toBeGreaterThan(box.top);
      expect(y[i]).toBeLessThan(box.height);
      if (i > 0 && y[i] === y[i - 1]) expect(x[i] - w[i] / 2).toBeGreaterThan(x[i - 1] + w[i - 1] / 2);
      if (i > 0 && y[i] !== y[i - 1]) expect(y[i] - y[i - 1]).toBeGreaterThan(size);
    });
  });
  it("is large, on a phone too", () => {
    expect(phrase(words, {...box, width: 870, height: 234}).size).toBe(46);
    expect(phrase(words, {...box, width: 334}).size).toBeGreaterThanOrEqual(36);
  });
  it("breaks where lines become about equally long", () => {
    const {y} = phrase(words, {...box, width: 870, height: 234});
    expect(words.filter((_, i) => y[i] === y[0]).join(" ")).toBe("The cat sat on the mat");
  });
  it("becomes smaller where there is little room, down to the size of prose", () => {
    expect(phrase(words, {...box, width: 870, height: 110}).size).toBeLessThan(46);
    expect(phrase(words, {...box, width: 60, height: 100}).size).toBe(18);
  });
});
