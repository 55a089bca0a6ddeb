import {afterEach, expect, it, vi} from "vitest";
import {tellHeight} from "../../src/embed/height.js";

afterEach(() => vi.unstubAllGlobals());

it("tells the page around it which figure it is, and how high, in whole pixels", () => {
  const postMessage = vi.fn();
  vi.stubGlobal("parent", {postMessage});
  document.body.innerHTML = `<figure id="match"></figure>`;
  vi.spyOn(document.body, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 700, 320.2));
  tellHeight();
  expect(postMessage.mock.calls).toEqual([[{type: "attention-intuition:height", id: "match", height: 321}, "*"]]);
});
it("tells nobody where nobody is around", () => {
  const post = vi.spyOn(window, "postMessage");
  vi.stubGlobal("parent", window);
  tellHeight();
  expect(post).not.toHaveBeenCalled();
});
