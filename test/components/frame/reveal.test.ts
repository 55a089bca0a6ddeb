import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {revealWhenPassed} from "../../../src/components/frame/reveal.js";
import type {Figure, Stand} from "../../../src/components/types.js";

let tellAll: (seen: [isIntersecting: boolean, bottom: number][]) => void;
const see = (...seen: [isIntersecting: boolean, bottom: number]) => tellAll([seen]);
const disconnect = vi.fn();
beforeEach(() => {
  disconnect.mockClear();
  tellAll = () => {
    throw new Error("nobody watches");
  };
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: object[]) => void) {
        tellAll = (seen) =>
          tell(seen.map(([isIntersecting, bottom]) => ({isIntersecting, boundingClientRect: {bottom}})));
      }
      observe() {}
      disconnect = disconnect;
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const figure = (on: Stand = "page") => {
  const set = vi.fn();
  return {
    set,
    figure: {place: {id: "f", title: "", on}, value: {asked: -1}, set} as unknown as Figure<{asked: number}>
  };
};

it("changes a figure when it was seen and is scrolled past, once", () => {
  const {figure: shown, set} = figure();
  revealWhenPassed(shown, () => ({asked: 2}));
  see(false, innerHeight * 2); // still below the screen
  see(true, innerHeight);
  expect(set).not.toHaveBeenCalled();
  see(false, innerHeight * 0.5);
  expect(set).toHaveBeenCalledExactlyOnceWith({asked: 2});
  expect(disconnect).toHaveBeenCalled();
});
it("knows what a busy browser tells at once: that it came, and that it went", () => {
  const {figure: shown, set} = figure();
  revealWhenPassed(shown, () => ({asked: 2}));
  tellAll([
    [true, innerHeight],
    [false, -100]
  ]);
  expect(set).toHaveBeenCalledOnce();
});
it("leaves alone what was jumped over unseen, and what there is nothing to say of", () => {
  const {figure: shown, set} = figure();
  revealWhenPassed(shown, () => ({asked: 2}));
  see(false, -100);
  revealWhenPassed(shown, () => false);
  see(true, innerHeight * 0.2);
  expect(set).not.toHaveBeenCalled();
});
it("leaves a slide to its presenter", () => {
  revealWhenPassed(figure("slide").figure, () => ({asked: 2}));
  expect(() => see(true, 0)).toThrow("nobody watches");
});
