// @vitest-environment happy-dom
import {describe, expect, it, vi} from "vitest";
import {compass} from "../../src/components/figures/compass/compass.js";
import {dictionary} from "../../src/components/figures/dictionary/dictionary.js";
import {handmade} from "../../src/data/handmade.js";
import {journey} from "../../src/components/figures/journey/journey.js";
import {library} from "../../src/components/figures/library/library.js";
import {match} from "../../src/components/figures/match/match.js";
import {nudge} from "../../src/components/figures/nudge/nudge.js";
import {pairsTable} from "../../src/components/figures/pairs/pairs.js";
import {softHard} from "../../src/components/figures/soft-hard/soft-hard.js";
import {press, shadow, tiny} from "./fixture.js";

const texts = (figure: Element, selector: string) =>
  Array.from(figure.querySelectorAll(selector), (d) => d.textContent!.trim());

describe("library", () => {
  const data = {
    questions: ["Why?", "Where?"],
    signs: ["stars", "tea, hot"],
    matches: [
      [0.5, 0.3],
      [0.2, 0.2]
    ]
  };
  it("shares sum to 100%, whatever the temperature", () => {
    for (const temperature of [0.05, 0.1, 0.5]) {
      const parts = library(data, {question: "Why?", temperature}).querySelectorAll(".part rect");
      const soft = Array.from(parts).slice(1);
      const sum = soft.reduce((total, part) => total + Number(part.getAttribute("width")) + 1.5, 0);
      expect(sum).toBeCloseTo(640, 6);
    }
  });
  it("prints match and share of every shelf", () => {
    const figure = library(data, {question: "Why?", temperature: 0.1});
    expect(texts(figure, ".score")).toEqual(["match 0.50", "0.30"]);
    expect(texts(figure, ".number")).toEqual(["88%", "12%"]);
  });
  it("lends one shelf when hard, and splits a tie", () => {
    const parts = (question: string) =>
      texts(library(data, {question, temperature: 0.1}).querySelector("g > g:nth-of-type(1)")!, ".part");
    expect(parts("Why?")).toEqual(["stars 100%"]);
    expect(parts("Where?")).toEqual(["stars 50%", "tea 50%"]);
  });
});

describe("match", () => {
  const query = {living: 0, thing: 0, doing: 0};
  const row = (figure: Element, word: string) =>
    texts(
      Array.from(figure.querySelectorAll("tbody tr")).find((d) => d.querySelector("th")!.textContent === word)!,
      "td"
    );
  it("scores by the dot product: cat's key (1, 0.2, 0.1) with (0.5, 1, 0) is 0.7", () =>
    expect(row(match({living: 0.5, thing: 1, doing: 0}), "cat").slice(3, 5)).toEqual(["0.70", "2"]));
  it("shows ties as ties", () => {
    const figure = match({...query, living: 0.1, doing: 0.1});
    expect(figure.reading).toBe("A tie: “cat” and “sat” match equally well, with a score of 0.11.");
    expect([row(figure, "cat")[4], row(figure, "sat")[4]]).toEqual(["=1", "=1"]);
  });
  it("calls a query of nothing a tie of all words", () => {
    expect(match(query).reading).toContain("every word scores zero");
    expect(match(query).querySelectorAll(".best")).toHaveLength(0);
  });
});

describe("compass", () => {
  const still = {dx: 0, dy: 0};
  it("weighs by the softmax of the arrows' dot products", () => {
    const weight = Math.exp(4) / (Math.exp(4) + 1 + Math.exp(-2));
    expect(compass(tiny, shadow, still).reading).toContain(`gives “Cat” ${Math.round(weight * 100)}%`);
    expect(compass(tiny, shadow, still).reading).toContain("gives it 70%");
  });
  it("follows the arrow keys, a tenth at a time, half with Shift", () => {
    const set = vi.fn();
    const handle = compass(tiny, shadow, {...still, set}).querySelector(".handle");
    expect(press(handle, "ArrowUp").defaultPrevented).toBe(true);
    press(handle, "ArrowLeft", {shiftKey: true});
    expect(press(handle, "Tab").defaultPrevented).toBe(false);
    expect(set.mock.calls.map(([change]) => change(still))).toEqual([
      {dx: 0, dy: 0.1},
      {dx: -0.5, dy: 0}
    ]);
    expect(set.mock.calls[0][0]({dx: 0, dy: 0.7})).toEqual({dx: 0, dy: 0.8});
  });
  it("says when it has been moved, and stays within the picture", () => {
    const set = vi.fn();
    const figure = compass(tiny, shadow, {dx: -4.28, dy: 0, set});
    expect(figure.reading).toBe("You have moved the query of “it”. It now looks hardest at “it”, with 91%.");
    press(figure.querySelector(".handle"), "ArrowLeft");
    expect(set.mock.calls[0][0]({dx: -4.28, dy: 0}).dx).toBeCloseTo(-2 - 2 * 1.15, 6);
  });
  it("follows a finger or a mouse", () => {
    const set = vi.fn();
    const figure = compass(tiny, shadow, {...still, set});
    document.body.append(figure);
    const svg = figure.querySelector("svg")!;
    svg.getBoundingClientRect = () => ({left: 10, top: 20, width: 100, height: 100}) as DOMRect;
    const pointer = (type: string, x: number, y: number, to: EventTarget) =>
      to.dispatchEvent(new PointerEvent(type, {clientX: x, clientY: y, pointerId: 1, button: 0, bubbles: true}));
    pointer("pointerdown", 60, 70, figure.querySelector(".handle")!);
    pointer("pointermove", 60, 70, window);
    expect(set).toHaveBeenLastCalledWith({dx: -2, dy: 0});
    pointer("pointerup", 60, 70, window);
    pointer("pointermove", 90, 70, window);
    expect(set).toHaveBeenCalledTimes(1);
    figure.remove();
  });
});

describe("dictionary", () => {
  const values = handmade.slice(0, 3).map(({value}) => value);
  it("blends by the head's weights: the contributions add up to the sum", () => {
    const sum = [0, 1, 2].map((k) => values.reduce((total, value, i) => total + [0.7, 0.1, 0.2][i] * value[k], 0));
    const figure = dictionary(tiny, values, {asked: 2, temperature: 1});
    expect(texts(figure, ".sum b").map(Number)).toEqual(sum.map((x) => expect.closeTo(x, 2)));
    expect(texts(figure, "tbody .bar b")).toEqual(["70%", "10%", "20%"]);
  });
  it("returns the best entry whole where an ordinary dictionary would", () => {
    expect(
      dictionary(tiny, values, {asked: 2, temperature: 1}).querySelector("tfoot tr:last-child th")!.textContent
    ).toBe("an ordinary dictionary: Cat");
  });
  it("comes to the ordinary answer as the temperature falls", () => {
    expect(texts(dictionary(tiny, values, {asked: 2, temperature: 0.05}), "tbody .bar b")[0]).toBe("100%");
  });
});

describe("softHard", () => {
  const map = {
    points: [
      [0, 0],
      [1, 0],
      [0, 1]
    ],
    kept: 0.5
  };
  const bars = (temperature: number) =>
    texts(softHard(tiny, map, {temperature, asked: 2}), "text").filter((d) => d.endsWith("%"));
  it("changes the soft weights with the temperature and never the hard ones", () => {
    expect(bars(1)).toEqual(["70%", "10%", "20%", "100%", "0%", "0%"]);
    expect(bars(5).slice(0, 3)).not.toEqual(bars(1).slice(0, 3));
    for (const temperature of [0.05, 0.5, 5]) expect(bars(temperature).slice(3)).toEqual(["100%", "0%", "0%"]);
  });
  it("splits a hard tie", () => {
    const tied = {
      ...tiny,
      byWord: tiny.byWord.map(() => [
        [0.4, 0.4, 0.2],
        [0.4, 0.4, 0.2],
        [0.4, 0.4, 0.2]
      ])
    };
    const shares = texts(softHard(tied, map, {temperature: 1, asked: 2}), "text").filter((d) => d.endsWith("%"));
    expect(shares.slice(3)).toEqual(["50%", "50%", "0%"]);
  });
  it("counts the words it effectively listens to", () => {
    const entropy = -[0.7, 0.1, 0.2].reduce((sum, w) => sum + w * Math.log(w), 0);
    expect(softHard(tiny, map, {temperature: 1, asked: 2}).reading).toContain(
      `listens to ${Math.exp(entropy).toFixed(1)} words`
    );
  });
});

describe("nudge", () => {
  it("rolls the soft ball to the bottom and leaves the hard one where it is", () => {
    const {reading} = nudge({angle: 55, temperature: 0.5, steps: 12});
    expect(reading).toContain("After 12 steps the soft ball is at 23°");
    expect(reading).toContain("The hard one is still where it began, 0.00 wrong");
  });
  it("tells the slope before the first step", () =>
    expect(nudge({angle: 55, temperature: 0.5, steps: 0}).reading).toMatch(
      /At 55° the soft curve has a slope of 0\.13/
    ));
  it("starves when it is too sharp", () =>
    expect(nudge({angle: 100, temperature: 0.05, steps: 30}).reading).toContain("at 100°"));
});

describe("journey", () => {
  const vectors = [
    [9, -9],
    [0, 50],
    [99, 0]
  ];
  const data = {
    word: 2,
    pieces: tiny.pieces,
    query: [1, 2],
    keys: vectors,
    values: vectors,
    blend: [5, 5],
    scores: [3, 1, 2],
    weights: [0.7, 0.1, 0.2],
    before: [0.4, 0.6, 1],
    after: [0.55, 0.5, 1]
  };
  const step = (step: number) => journey(data, tiny.words, {step});
  it("asks, scores, weighs and blends, and never takes anything back", () => {
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".score").length)).toEqual([0, 3, 3, 3]);
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".share").length)).toEqual([0, 0, 3, 3]);
    expect([0, 1, 2, 3].map((s) => step(s).querySelectorAll(".after").length)).toEqual([0, 0, 0, 2]);
  });
  it("reads each step with its numbers", () => {
    expect(step(1).reading).toContain("“Cat” scores highest, 3.00");
    expect(step(2).reading).toContain("“Cat” gets 70%");
    expect(step(3).reading).toContain("“it” comes closer to “Cat”: 0.40 before, 0.55 after");
  });
  it("keeps its height from step to step", () => {
    const heights = [0, 1, 2, 3].map((s) =>
      Array.from(step(s).querySelectorAll("svg"), (d) => d.getAttribute("height")).join()
    );
    expect(new Set(heights).size).toBe(1);
  });
});

it("pairsTable counts the pairs in which the head does not change its mind", () => {
  const other = {...tiny, antecedent: 1};
  const table = pairsTable([[tiny, other]]);
  expect(table.querySelector(".reading")!.textContent).toContain("In 1 of 1 pairs");
  expect(texts(table, "td:last-child")).toEqual(["Cat 70%", "Cat 70%"]);
  expect(Array.from(table.querySelectorAll("td:last-child"), (d) => d.className)).toEqual(["agrees", "differs"]);
});
