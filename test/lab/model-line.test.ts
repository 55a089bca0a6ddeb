import {describe, expect, it, vi} from "vitest";
import {modelLine} from "../../src/lab/model-line.js";

describe("modelLine", () => {
  it("offers the one button that fits, and tells how far the download is", () => {
    const [load, cancel] = [vi.fn(), vi.fn()];
    const now = vi.spyOn(performance, "now").mockReturnValue(1000);
    const {element, show} = modelLine({load, cancel});
    const button = element.querySelector("button")!;
    const bar = element.querySelector("progress")!;
    show({model: "idle", waiting: false, arrived: false});
    expect([button.textContent, bar.hidden]).toEqual(["Load the model (7.2 MB)", true]);
    button.click();
    show({model: "loading", waiting: true, arrived: false, progress: {received: 1.8e6, total: 7.2e6}});
    expect(element.textContent).toContain("1.8 of 7.2 MB");
    expect([button.textContent, bar.hidden, bar.value]).toEqual(["Cancel", false, 0.25]);
    button.click(); // meant for what the button said a moment ago
    expect(cancel).not.toHaveBeenCalled();
    now.mockReturnValue(2000);
    button.click();
    show({model: "failed", waiting: true, arrived: false, error: Object.assign(new Error(), {kind: "cut-off"})});
    expect([button.textContent, element.querySelector(".say")!.textContent]).toEqual([
      "Try again",
      "The download broke off."
    ]);
    show({model: "ready", waiting: false, arrived: false});
    expect(button.hidden).toBe(true);
    expect([load.mock.calls.length, cancel.mock.calls.length]).toEqual([1, 1]);
  });
  it("speaks of no other picture where the figure shows none meanwhile", () => {
    const said = (alone: boolean | "moved", arrived = false) => {
      const {element, show} = modelLine({load: vi.fn(), cancel: vi.fn(), alone});
      show({model: "idle", waiting: true, arrived});
      return element.querySelector(".say")!.textContent!;
    };
    expect(said(false)).toContain("the picture shows the sentence before");
    for (const text of [said(true), said(true, true)]) expect(text).not.toContain("picture");
    expect(said(true, true)).toContain("came with the link");
    expect(said("moved", true)).toMatch(/^Only the model can read this text/);
  });
  it("speaks of a link only where a text came with one, and not where words were moved", () => {
    const said = (alone: boolean | "moved") => {
      const {element, show} = modelLine({load: vi.fn(), cancel: vi.fn(), alone});
      show({model: "idle", waiting: true, arrived: true});
      return element.querySelector(".say")!.textContent;
    };
    expect(said(true)).toMatch(/came with the link/);
    expect(said("moved")).toMatch(/^Only the model can read this text/);
  });
});
