// @vitest-environment happy-dom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {revealWhenPassed} from "../../../src/components/frame/reveal.js";
import type {Figure, Stand} from "../../../src/components/types.js";

let see: (isIntersecting: boolean, bottom: number) => void;
const disconnect = vi.fn();
beforeEach(() => {
  disconnect.mockClear();
  see = () => {
    throw new Error("nobody watches");
  };
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: object[]) => void) {
        see = (isIntersecting, bottom) => tell([{isIntersecting, boundingClientRect: {bottom}}]);
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
