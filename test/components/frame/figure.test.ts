import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {held, slider} from "../../../src/components/controls/index.js";
import {figure as makeFigure} from "../../../src/components/frame/figure.js";
import {drawing} from "../../../src/components/types.js";

describe("figure", () => {
  const figure = () =>
    makeFigure<{n: number; row: number}>(
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
  it("puts a picture that asks something above all controls", () => {
    const first = (pictureFirst: boolean) =>
      makeFigure<{row: number}>({row: held(-1)}, {pictureFirst, presets: [{label: "one", values: {row: 1}}]})
        .firstElementChild!.className;
    expect([first(false), first(true)]).toEqual(["presets", "stage"]);
  });
  it.each([
    [{n: 3, row: 2}, true],
    [{n: 3}, false],
    [{n: "3", row: 2}, false],
    [{n: 11, row: 2}, false],
    [{n: 3, row: [2]}, false],
    [{n: 3, row: NaN}, false],
    [Object.create({n: 3, row: 2}), false],
    [[], false]
  ])("accepts a whole state only, each value of its type and range: %o", (value, accepted) =>
    expect(figure().accepts(value)).toBe(accepted)
  );
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
  it("has on a slide what can be stepped through, and no buttons that nobody sees there", () => {
    const [page, slide] = (["page", "slide"] as const).map((on) =>
      makeFigure<{row: number}>(
        {row: held(-1)},
        {place: {id: "x", title: "X", on}, presets: [{label: "one", values: {row: 1}}]}
      )
    );
    const inside = ({children}: Element) => Array.from(children, ({className}) => className);
    expect(inside(page)).toEqual(expect.arrayContaining(["presets", "stage", "share-row"]));
    expect(inside(slide)).not.toEqual(expect.arrayContaining(["presets"]));
    expect(slide.querySelectorAll("button")).toHaveLength(0);
    slide.apply(slide.presets[0]);
    expect(slide.value).toEqual({row: 1});
  });
  it("keeps through presets what is to be kept, until what it belongs to changes", () => {
    const element = makeFigure<{n: number; row: number; hands: string}>(
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
      vi.stubGlobal("ResizeObserver", undefined);
      vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
    });
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
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
