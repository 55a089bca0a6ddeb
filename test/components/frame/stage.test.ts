import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {createStage} from "../../../src/components/frame/stage.js";
import type {Frame} from "../../../src/components/types.js";
import {drawing} from "../../../src/components/types.js";

/** What the browser's observer of sizes would be told, told by hand. */
class Observer {
  static last: Observer;
  observed = new Set<Element>();
  constructor(public tell: () => void) {
    Observer.last = this;
  }
  observe(element: Element) {
    this.observed.add(element);
  }
  unobserve(element: Element) {
    this.observed.delete(element);
  }
  disconnect() {
    this.observed.clear();
  }
}

let width = 600;
const renders: Frame<object>[] = [];
const render = (frame: Frame<object>) => {
  renders.push(frame);
  return drawing(document.createElement("p"), `${frame.width} wide`);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("ResizeObserver", Observer);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => width);
  width = 600;
  renders.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a stage", () => {
  it("draws once it has a size, and again when that changes", () => {
    const drawn = vi.fn();
    const stage = createStage<object>({drawn});
    stage.draw(render);
    expect(renders).toEqual([]);
    Observer.last.tell();
    expect([stage.reading.textContent, drawn.mock.calls.length]).toEqual(["600 wide", 1]);
    width = 320;
    Observer.last.tell();
    vi.advanceTimersByTime(20);
    expect([stage.reading.textContent, drawn.mock.calls.length]).toEqual(["320 wide", 1]);
  });
  it("follows its size in the next frame, or in a task of its own where nobody sees it", () => {
    const stage = createStage<object>();
    stage.draw(render);
    Observer.last.tell();
    const frame = vi.spyOn(globalThis, "requestAnimationFrame");
    for (const [top, frames] of [
      [100, 1],
      [-2000, 1],
      [5000, 1]
    ]) {
      vi.spyOn(stage.element, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 600, 400));
      --width;
      Observer.last.tell();
      vi.advanceTimersByTime(20);
      expect([stage.reading.textContent, frame.mock.calls.length]).toEqual([`${width} wide`, frames]);
    }
  });
  it("draws nothing while it is not on show", () => {
    width = 0;
    const stage = createStage<object>();
    stage.draw(render);
    Observer.last.tell();
    vi.advanceTimersByTime(20);
    expect(renders).toEqual([]);
  });
  it("draws what is not seen yet in a task of its own, and says so to the picture", () => {
    const stage = createStage<object>();
    const host = Object.assign(document.createElement("div"), {className: "waiting"});
    host.append(stage.element);
    stage.draw(render);
    Observer.last.tell();
    expect(renders).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(renders.map(({unseen}) => unseen)).toEqual([true]);
  });
  it("says when a picture that is drawn in parts is whole", async () => {
    const drawn = vi.fn();
    let whole!: () => void;
    const stage = createStage<object>({drawn});
    stage.draw((frame) => Object.assign(render(frame), {whole: new Promise<void>((resolve) => (whole = resolve))}));
    Observer.last.tell();
    expect(drawn).not.toHaveBeenCalled();
    whole();
    await Promise.resolve();
    expect(drawn).toHaveBeenCalledOnce();
  });
  it("draws on a slide even where no observer tells its size, and then stops asking", () => {
    const stage = createStage<object>({on: "slide"});
    width = 0; // its slide is not on show
    stage.draw(render);
    vi.advanceTimersByTime(5000);
    expect(renders).toEqual([]);
    width = 900;
    vi.advanceTimersByTime(500);
    expect(stage.reading.textContent).toBe("900 wide");
    expect(vi.getTimerCount()).toBe(0);
  });
  it("has the width of a sheet while it is printed", () => {
    const stage = createStage<object>();
    width = 1000;
    stage.draw(render);
    Observer.last.tell();
    dispatchEvent(new Event("beforeprint"));
    expect([stage.reading.textContent, renders.at(-1)!.on]).toEqual(["620 wide", "paper"]);
    dispatchEvent(new Event("afterprint"));
    expect([stage.reading.textContent, renders.at(-1)!.on]).toEqual(["1000 wide", "page"]);
  });
  it("stops listening, observing and asking when the page has no more use for it", async () => {
    let end!: () => void;
    const stage = createStage<object>({on: "slide", invalidation: new Promise<void>((resolve) => (end = resolve))});
    const own = vi.fn(render);
    stage.draw(own);
    end();
    await Promise.resolve();
    await Promise.resolve();
    expect([Observer.last.observed.size, vi.getTimerCount()]).toEqual([0, 0]);
    dispatchEvent(new Event("beforeprint"));
    expect(own).not.toHaveBeenCalled();
  });
});
