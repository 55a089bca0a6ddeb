import {describe, expect, it} from "vitest";
import {apart, learnCurves} from "../../../src/components/figures/learn/curves.js";
import {learnReading} from "../../../src/components/figures/learn/reading.js";
import {learn} from "../../../src/components/figures/learn/learn.js";
import type {Choice} from "../../../src/learner/index.js";
import {probeSentences as sentences} from "../../../src/learner/index.js";
import {markup, texts} from "../fixture.js";
import {lane, mostly, shown} from "./learn-fixture.js";

const [cat, ball, stop] = [1, 4, 9];
const right = {tired: mostly(cat, 0.91), round: mostly(ball, 0.9)};
const picked = {tired: mostly(stop, 1), round: mostly(stop, 1), gradient: 0};
const learned = shown([
  lane("soft", [0.5, 0.7, 0.96, 1], {...right, solved: 2}),
  lane("hard", [0.5, 0.5, 0.5, 0.5], {...picked, status: "frozen"})
]);
const draw = (
  race = learned,
  choice: Choice = "soft",
  frame: {width?: number; height?: number; guess?: number; more?: boolean} = {}
) => learn({race, sentences}, {choice, guess: -1, more: true, ...frame});
const heights = (figure: Element) => Array.from(figure.querySelectorAll("svg"), (svg) => svg.getAttribute("height"));

describe("at first", () => {
  it("one curve is enough", () => {
    const figure = draw(learned, "soft", {more: false});
    expect(figure.querySelectorAll(".learn-lines")).toHaveLength(1);
    expect(figure.querySelector(".learn-gaze")).toBeNull();
  });
  it("the way to choose that the sentence is about stands out", () => {
    expect(draw(learned, "hard", {more: false}).classList).toContain("about-hard");
    expect(draw(learned, "soft", {more: false}).classList).not.toContain("about-hard");
  });
  it("keeps the reader's guess, and says how far off it was", () => {
    const drawn = draw(learned, "soft", {more: false, guess: 1});
    expect(texts(drawn, ".plot text")).toContain("your guess");
    expect(drawn.reading).toContain("You guessed step 1; it took 2.");
    expect(draw(learned, "soft", {guess: 2}).reading).toContain("You guessed step 2; it took 2, well guessed.");
    expect(draw(learned, "soft", {guess: 1001}).reading).toContain("You guessed that it would never be right");
    expect(draw(learned, "soft", {guess: 1001}).querySelector(".plot")!.textContent).toContain("your guess: never");
    const unsolved = shown([lane("soft", [0.5, 0.6, 0.7]), lane("hard", [0.5, 0.5, 0.5])]);
    expect(draw(unsolved, "soft", {guess: 1}).reading).toContain("You guessed step 1; it is not there yet.");
    expect(draw(unsolved, "soft", {guess: 50}).reading).not.toContain("guessed");
    expect(draw(unsolved).reading).not.toContain("guessed");
  });
});

describe("the curves", () => {
  const paths = (figure: Element, i: number) =>
    Array.from(figure.querySelectorAll(".learn-lines")[i].querySelectorAll("path"), (d) => d.getAttribute("d"));
  const ys = (path: string | null) => path!.match(/,([\d.]+)/g)!.map((y) => Number(y.slice(1)));

  it("are accuracy, loss and gradient, a line for each way to choose, with its name at the tip", () => {
    const figure = draw();
    expect(figure.querySelectorAll(".learn-lines")).toHaveLength(3);
    for (const i of [0, 1, 2]) expect(paths(figure, i)).toHaveLength(2);
    expect(texts(figure, ".learn-lines text")).toEqual(["soft", "hard", "soft", "hard", "soft", "hard"]);
    expect(texts(figure, ".plot text")).toContain("a guess between two nouns");
  });
  it("rise with accuracy, and lie flat on the floor where the gradient is 0", () => {
    const figure = draw();
    const [soft, hard] = paths(figure, 0).map(ys);
    expect(soft).toEqual(soft.toSorted((a, b) => b - a));
    expect(new Set(hard).size).toBe(1);
    const floor = Number(heights(figure)[2]) - 40;
    expect(new Set(ys(paths(figure, 2)[1]))).toEqual(new Set([floor]));
    for (const y of ys(paths(figure, 2)[0])) expect(y).toBeLessThan(floor - 10);
  });
  it("begin with accuracy at step 0, with loss and gradient at step 1", () => {
    const figure = draw();
    expect(ys(paths(figure, 0)[0])).toHaveLength(4);
    expect(ys(paths(figure, 1)[0])).toHaveLength(3);
  });
  it("stay in their frame, whatever the numbers", () => {
    const wild = lane("soft", [0, 0, 0], {gradient: 1e9});
    wild.points[1].loss = 99;
    const figure = draw(shown([wild, lane("hard", [0.5, 0.5, 0.5])]));
    for (const i of [0, 1, 2])
      for (const y of ys(paths(figure, i)[0])) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(Number(heights(figure)[i]));
      }
  });
  it("draw 200 points of 600 at most, the last among them", () => {
    const accuracies = Array.from({length: 601}, (_, i) => 0.5 + i / 1201);
    const {element, show} = learnCurves("accuracy", {
      choices: ["soft"],
      end: 600,
      guess: -1,
      width: 300,
      height: 140,
      axis: true
    });
    show([lane("soft", accuracies)]);
    const points = element
      .querySelector(".learn-lines path")!
      .getAttribute("d")!
      .match(/[ML][\d.]+,[\d.]+/g)!;
    expect(points.length).toBeLessThanOrEqual(201);
    expect(Number(points.at(-1)!.match(/[\d.]+/)![0])).toBe(300 - 66);
  });
  it("names never overlap: they move up, apart from those without a place", () => {
    expect(apart([50, 52, NaN, 20], 15, 100)).toEqual([37, 52, NaN, 20]);
    expect(apart([99, 110, 98], 15, 100)).toEqual([85, 100, 70]);
  });
});

describe("where it looks", () => {
  const widths = (figure: Element, choice: Choice, look: 1 | 2) =>
    Array.from(figure.querySelectorAll(`.weight.${choice}.layer${look}`), (d) => Number(d.getAttribute("width")));
  it("is a bar for each word, look, sentence and way to choose, as long as its weight", () => {
    const figure = draw();
    const [tired, round] = [widths(figure, "soft", 2).slice(0, 10), widths(figure, "soft", 2).slice(10)];
    expect([tired.indexOf(Math.max(...tired)), round.indexOf(Math.max(...round))]).toEqual([cat, ball]);
    expect(tired[cat] / tired[0]).toBeCloseTo(0.91 / 0.01, 6);
    expect(widths(figure, "hard", 2).filter((width) => width > 0)).toHaveLength(2);
    expect(widths(figure, "hard", 1)).toHaveLength(20);
  });
  it("names the words once, the two adjectives together", () =>
    expect(texts(draw(), ".learn-gaze .word")).toEqual([
      "the",
      "cat",
      "chased",
      "the",
      "ball",
      "because",
      "it",
      "was",
      "tired/round",
      "."
    ]));
  it("frames where the second look should go: cat after tired, ball after round", () => {
    const goals = Array.from(draw().querySelectorAll(".goal"), (d) => Number(d.getAttribute("y")));
    const words = Array.from(draw().querySelectorAll(".word"), (d) => Number(d.getAttribute("y")));
    const row = (y: number) => words.findIndex((word) => word > y && word < y + 21);
    expect(goals.slice(0, 4).map(row)).toEqual([cat, ball, cat, ball]);
    expect(texts(draw(), ".note")).toEqual(["where the second look should go"]);
  });
  it("says how each is doing", () => {
    const status = (...lanes: Parameters<typeof shown>[0]) => texts(draw(shown(lanes)), ".status");
    expect(texts(draw(), ".status")).toEqual(["learned", "no slope"]);
    expect(status(lane("soft", [0.5]), lane("hard", [0.5]))).toEqual(["", ""]);
    expect(status(lane("soft", [0.5, 0.6]), lane("hard", [0.5, 0.5], {gradient: 0}))).toEqual(["moving", "still"]);
    expect(status(lane("soft", [0.5, 0.6], {status: "diverged"}), lane("hard", [0.5]))).toEqual(["stopped", ""]);
  });
  it("prints the gradient that reached queries and keys: 0 for hard, not nearly 0", () => {
    expect(texts(draw(), ".number")).toEqual(["0.5", "0", "0.5", "0"]);
    const sharp = shown([lane("soft", [0.5, 0.5], {gradient: 1e-12}), lane("hard", [0.5, 0.5], {gradient: 2e-5})]);
    expect(texts(draw(sharp), ".number")).toEqual(["< 10⁻⁹", "< 0.001", "< 10⁻⁹", "< 0.001"]);
    expect(texts(draw(shown([lane("soft", [0.5]), lane("hard", [0.5])])), ".number")).toEqual(["–", "–", "–", "–"]);
  });
  it("is told to those who do not see it", () =>
    expect(draw().querySelector(".learn-gaze")!.getAttribute("aria-label")).toBe(
      "What the second look of “it” gives to each noun. soft, “tired”: cat 91% and ball 1%; “round”: ball 90% and cat 1%. hard, “tired”: cat 0% and ball 0%; “round”: ball 0% and cat 0%."
    ));
});

describe("the picture", () => {
  it("is as tall in every state, with two lanes or three", () => {
    const start = shown([lane("soft", [0.5]), lane("hard", [0.5])]);
    const empty = shown([lane("soft", [0.5])], {lanes: [], pending: 0});
    const three = shown([...learned.lanes, lane("sampled", [0.5, 0.5, 0.5, 0.5])]);
    for (const width of [296, 640, 872]) {
      const expected = heights(draw(learned, "soft", {width}));
      for (const race of [start, empty]) expect(heights(draw(race, "hard", {width}))).toEqual(expected);
      expect(heights(draw(three, "sampled", {width}))).toEqual(expected);
    }
  });
  it("shows trial and error when it is asked for", () => {
    const three = shown([...learned.lanes, lane("sampled", [0.5, 0.5, 0.5, 0.5])]);
    expect(texts(draw(three, "sampled"), ".name")).toEqual(["soft", "hard", "by trial"]);
  });
  it("fits into a height, without the numbers", () => {
    const figure = draw(learned, "soft", {width: 950, height: 290});
    for (const height of [
      Number(heights(figure)[3]),
      heights(figure)
        .slice(0, 3)
        .reduce((a, b) => a + Number(b), 0)
    ])
      expect(height).toBeLessThanOrEqual(292);
    expect(texts(figure, ".number")).toEqual([]);
  });
  it("is moved, not made again, while a race runs", () => {
    const race = shown([lane("soft", [0.5, 0.6]), lane("hard", [0.5, 0.5])]);
    const before = draw(race);
    const name = before.querySelector(".learn-lines text")!.getAttribute("x");
    Object.assign(race, shown([lane("soft", [0.5, 0.6, 0.7]), lane("hard", [0.5, 0.5, 0.5])]));
    const after = draw(race);
    expect(after).toBe(before);
    expect(after.querySelector(".learn-lines text")!.getAttribute("x")).not.toBe(name);
    expect(draw(race, "sampled")).not.toBe(before);
  });
  it("steps back while another is being computed", () => {
    expect(draw({...learned, pending: 20}).classList.contains("pending")).toBe(true);
    expect(draw().classList.contains("pending")).toBe(false);
  });
});

describe("the reading", () => {
  const read = (race = learned, choice: Choice = "soft") => learnReading(race, choice, sentences);
  const soft = (accuracies: number[], more: object = {}, race: object = {}) =>
    read(
      shown(
        [
          lane("soft", accuracies, more),
          lane(
            "hard",
            accuracies.map(() => 0.5)
          )
        ],
        race
      )
    );
  it("soft learned", () =>
    expect(read()).toBe(
      "Step 3. Soft attention is right 100% of the time; it reached 95% at step 2. After “tired” it gives “cat” 91%, after “round” “ball” 90%. Hard attention, from the same start, is right 50% of the time."
    ));
  it("hard stands still", () => {
    expect(read(learned, "hard")).toBe(
      "Step 3. Hard attention stands still: all its 3 slopes were exactly zero, so nothing has moved, and it is right 50% of the time. Soft attention, from the same start, is right 100% of the time."
    );
    expect(read(shown([lane("soft", [0.5, 0.5]), lane("hard", [0.5, 0.5], picked)]), "hard")).toContain(
      "its slope was exactly zero"
    );
  });
  it("trial and error, on the way and there", () => {
    const race = (trial: ReturnType<typeof lane>) => shown([...learned.lanes, trial]);
    expect(read(race(lane("sampled", [0.5, 0.5, 0.5, 0.6])), "sampled")).toBe(
      "Step 3. By trial and error, hard attention is right 60% of the time so far; soft attention, at the same learning rate, 100% of the time."
    );
    expect(read(race(lane("sampled", [0.5, 0.5, 0.5, 0.97], {solved: 3})), "sampled")).toBe(
      "Step 3. By trial and error, hard attention is right 97% of the time. It reached 95% at step 3; soft attention, at the same learning rate, at step 2. What it follows is an estimate of the slope of its average success."
    );
  });
  it("nothing learned yet", () =>
    expect(soft([0.5])).toBe(
      "Step 0. Nothing has been learned. All start from the same random numbers, and all guess: soft attention is right 50% of the time, hard attention 50% of the time."
    ));
  it("all words alike, some noun, the right noun, or something else", () => {
    expect(soft([0.5, 0.5])).toMatch(/right 50% of the time\. .*still listens to all words about alike\.$/);
    const nouns = mostly(cat, 0.45).map((w, i) => (i === ball ? 0.47 : w));
    expect(soft([0.5, 0.5], {tired: nouns, round: nouns})).toContain(
      "has found the nouns, but not yet which of them: after “tired” it gives “cat” 45% and “ball” 47%."
    );
    expect(soft([0.5, 0.8], {tired: mostly(cat, 0.6), round: mostly(ball, 0.7)})).toContain(
      "begins to tell the nouns apart: after “tired” it gives “cat” 60%, after “round” “ball” 70%."
    );
    expect(soft([0.5, 0.5], {tired: mostly(stop, 0.8), round: mostly(7, 0.8)})).toContain(
      "listens most to “.” and “was”"
    );
    expect(soft([0.5, 0.5], {tired: mostly(stop, 0.8), round: mostly(stop, 0.8)})).toContain("listens most to “.”.");
  });
  it("frozen, and why, where that is known", () => {
    const frozen = {status: "frozen", gradient: 1e-12};
    expect(soft([0.5, 0.5], frozen, {temperature: 0.01})).toBe(
      "Step 1. Soft attention is right 50% of the time, but the slope that could mend it is less than a billionth. At temperature 0.01, soft attention is almost hard, and has almost no slope either."
    );
    expect(soft([0.5, 0.5], frozen, {learningRate: 1})).toMatch(/less than a billionth\. Steps at learning rate 1 /);
    expect(soft([0.5, 0.5], {...frozen, gradient: 1e-7})).toMatch(/less than a millionth\.$/);
    expect(soft([0.5, 0.5], {...frozen, gradient: 0})).toMatch(/exactly zero\.$/);
  });
  it("too fast: its best and what is left of it", () => {
    const accuracies = Array.from({length: 61}, (_, i) => (i === 30 ? 0.57 : 0.51));
    expect(soft(accuracies, {}, {learningRate: 1})).toBe(
      "Step 60. At learning rate 1 every step is a leap past the goal. Soft attention was right 57% of the time at best, and is right 51% of the time now."
    );
    expect(soft(accuracies)).not.toContain("leap");
  });
  it("computing", () => {
    expect(read({...learned, pending: 40})).toBe("Computing: step 3 of 40.");
    expect(read({...learned, lanes: [], pending: 40})).toBe("Computing: step 0 of 40.");
  });
  it("stopped, with the reason and what to do", () =>
    expect(soft([0.5, 0.5], {status: "diverged", message: "stopped after step 1: loss NaN"})).toBe(
      "The numbers of “soft” have left all bounds (stopped after step 1: loss NaN). Press “Start again”, or choose a smaller learning rate."
    ));
});

it.each([
  ["learn", false, ".plot"],
  ["learn-gaze", true, ".learn-gaze"]
])("draws %s as before", (name, more, part) => {
  const figure = draw(learned, "soft", {more, guess: 1, width: 400});
  return expect(markup(figure.querySelector(part)!)).toMatchFileSnapshot(`../snapshots/${name}.html`);
});
