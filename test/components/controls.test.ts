// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {choice, held, radio, slider, toggle} from "../../src/components/controls/index.js";
import {play, drawing} from "../../src/components/frame/figure.js";
import {player} from "../../src/components/controls/player.js";
import {quiz} from "../../src/components/figures/quiz/quiz.js";
import {stepper} from "../../src/components/controls/stepper.js";

describe("controls", () => {
  it("a slider accepts what lies in its range and rounds to three digits", () => {
    const control = slider([0.05, 5], {label: "Temperature", value: 1, log: true});
    expect([0.05, 5, 0.04, 6, NaN].map(control.accepts)).toEqual([true, true, false, false, false]);
    control.value = 0.123456;
    expect(control.value).toBe(0.123);
    expect(control.querySelector("input[type=range]")!.getAttribute("aria-label")).toBe("Temperature");
  });
  it("a logarithmic slider stands in the middle at the geometric mean", () => {
    const range = slider([0.02, 0.5], {label: "T", value: 0.1, log: true}).querySelector<HTMLInputElement>(
      "input[type=range]"
    )!;
    expect(range.valueAsNumber).toBeCloseTo((Number(range.min) + Number(range.max)) / 2, 6);
  });
  it.each([
    ["slider", slider([0.05, 5], {label: "Temperature", value: 1, log: true})],
    ["player", player({label: "Steps", max: 30, value: 1})]
  ])("a number that a %s does not accept does not stay in its box", (_, control) => {
    const box = control.querySelector<HTMLInputElement>("input[type=number]")!;
    for (const silly of ["99999999999999999999", "-999", ""]) {
      box.value = silly;
      box.dispatchEvent(new Event("input", {bubbles: true}));
      box.dispatchEvent(new Event("blur"));
      expect([box.value, control.value]).toEqual(["1", 1]);
    }
  });
  it("a choice accepts only what it offers", () => {
    const control = choice(["a", "b"], {label: "L"});
    expect([control.value, control.accepts("b"), control.accepts("c")]).toEqual(["a", true, false]);
    expect([radio([1, 2], {label: "L"}).accepts(3), toggle({label: "L"}).value]).toEqual([false, false]);
  });
  it("a held value has no control and checks its type", () => {
    const control = held(-1);
    expect([control.hidden, control.held, control.accepts(3), control.accepts(NaN)]).toEqual([true, true, true, false]);
  });
});

describe("play", () => {
  const figure = () =>
    play<{n: number; row: number}>(
      {n: slider([0, 10], {label: "n", value: 5, step: 1}), row: held(-1)},
      {
        presets: [
          {label: "zero", values: {n: 0}},
          {label: "row", values: {row: 2}}
        ],
        resets: {n: ["row"]}
      }
    );
  it("gathers its values and takes back only what its controls accept", () => {
    const element = figure();
    expect(element.value).toEqual({n: 5, row: -1});
    element.value = {n: 99, row: 3};
    expect(element.value).toEqual({n: 5, row: 3});
  });
  it("a preset sets its values and the defaults for the rest, with one input event", () => {
    const element = figure();
    const input = vi.fn();
    element.addEventListener("input", input);
    element.apply(element.presets[1]);
    element.apply(element.presets[0]);
    element.apply(element.presets[0]);
    expect(element.value).toEqual({n: 0, row: -1});
    expect(input).toHaveBeenCalledTimes(2);
    expect(Array.from(element.querySelectorAll(".presets button"), (d) => d.getAttribute("aria-pressed"))).toEqual([
      "true",
      "false"
    ]);
  });
  it("keeps through presets what is to be kept, until what it belongs to changes", () => {
    const element = play<{n: number; row: number; hands: string}>(
      {n: slider([0, 10], {label: "n", value: 5, step: 1}), row: held(-1), hands: held("")},
      {
        presets: [
          {label: "row", values: {row: 2}},
          {label: "zero", values: {n: 0}}
        ],
        resets: {n: ["hands"]},
        keeps: ["hands"]
      }
    );
    element.set({hands: "3 4"});
    element.apply(element.presets[0]);
    expect(element.value).toEqual({n: 5, row: 2, hands: "3 4"});
    expect(element.querySelector(".presets button")!.getAttribute("aria-pressed")).toBe("true");
    element.apply(element.presets[1]);
    expect(element.value).toEqual({n: 0, row: -1, hands: ""});
  });
  it("lets go of what belongs to the old state when a person changes a control", () => {
    const element = figure();
    element.set({row: 4});
    const range = element.querySelector<HTMLInputElement>("input[type=range]")!;
    range.value = "7";
    range.dispatchEvent(new Event("input", {bubbles: true}));
    expect(element.value).toEqual({n: 7, row: -1});
  });

  describe("on a stage", () => {
    beforeEach(() => {
      vi.useFakeTimers();
      vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
    });
    afterEach(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    });
    it("draws at the stage's width, keeps the focus and speaks once the values rest", () => {
      const element = figure();
      document.body.append(element);
      const show = (text: string) =>
        element.draw(({width}) => {
          const button = Object.assign(document.createElement("button"), {textContent: `${text} ${width}`});
          button.dataset.key = "b";
          return drawing(button, text);
        });
      show("first");
      const stage = element.querySelector(".stage")!;
      expect(stage.textContent).toBe("first 600");
      stage.querySelector("button")!.focus();
      show("second");
      expect(document.activeElement).toBe(stage.querySelector("button"));
      expect(element.querySelector(".reading")!.textContent).toBe("second");
      expect(element.querySelector("[role=status]")!.textContent).toBe("");
      vi.advanceTimersByTime(600);
      expect(element.querySelector("[role=status]")!.textContent).toBe("second");
      element.remove();
    });
  });
});

describe("player", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it("plays from the start to the end, pauses and goes on", () => {
    const control = player({label: "Steps", max: 3, value: 2, every: 10});
    document.body.append(control);
    const button = control.querySelector("button")!;
    button.click();
    expect([control.value, button.textContent]).toEqual([0, "Pause"]);
    vi.advanceTimersByTime(10);
    button.click();
    expect([control.value, button.textContent]).toEqual([1, "Play"]);
    button.click();
    vi.advanceTimersByTime(100);
    expect([control.value, button.textContent]).toEqual([3, "Play"]);
    control.remove();
  });
  it("accepts whole steps in its range", () =>
    expect([0, 3, 4, -1, 1.5].map(player({label: "S", max: 3}).accepts)).toEqual([true, true, false, false, false]));
});

describe("stepper", () => {
  it("goes forward, back and to the start, and no further than its ends", () => {
    const control = stepper(["a", "b", "c"], {label: "Steps"});
    const [back, forward, restart] = control.querySelectorAll("button");
    back.click();
    forward.click();
    forward.click();
    forward.click();
    expect(control.value).toBe(2);
    expect(control.querySelector("[aria-current]")!.textContent).toBe("c");
    back.click();
    expect(control.value).toBe(1);
    restart.click();
    expect([control.value, back.getAttribute("aria-disabled")]).toEqual([0, "true"]);
  });
});

describe("quiz", () => {
  it("answers first, explains after, and forgives", () => {
    const element = quiz([{ask: "2 + 2?", answers: ["3", "4"], right: 1, because: "Count them."}]);
    const [three, four] = element.querySelectorAll("input");
    const reply = element.querySelector(".reply")!;
    expect(element.textContent).not.toContain("Count them.");
    const check = element.querySelector("button")!;
    check.click();
    expect(reply.textContent).toBe("Choose an answer first.");
    three.checked = true;
    check.click();
    expect(reply.textContent).toBe("Not quite; try another answer.");
    four.checked = true;
    four.dispatchEvent(new Event("change"));
    expect(reply.textContent).toBe("");
    check.click();
    expect(reply.textContent).toBe("Yes. Count them.");
    expect(element.querySelector(".score")!.textContent).toBe("1 of 1 answered.");
    expect(element.querySelectorAll(".wrong")).toHaveLength(0);
  });
  it("can be stepped through: question, answer, next question", () => {
    const element = quiz([
      {ask: "a", answers: ["x", "y"], right: 0, because: "A."},
      {ask: "b", answers: ["x", "y"], right: 1, because: "B."}
    ]);
    const state = () => [
      element.querySelector(".current legend")!.textContent,
      element.querySelector(".current .reply")!.textContent
    ];
    expect(element.presets.map(({label}) => label)).toEqual(["Answer", "Question 2", "Answer"]);
    const seen = element.presets.map((step) => (element.apply(step), state()));
    expect(seen).toEqual([
      ["a", "Yes. A."],
      ["b", ""],
      ["b", "Yes. B."]
    ]);
    element.apply({label: "", values: element.defaults});
    expect(state()).toEqual(["a", ""]);
  });
  it("prints questions as text, never as HTML", () =>
    expect(quiz([{ask: "<b>x</b>", answers: ["<i>"], right: 0, because: ""}]).querySelectorAll("b, i")).toHaveLength(
      0
    ));
});
