import {expect, it} from "vitest";
import {arrowLabel} from "../../../src/components/charts/arrow-label.js";

it("puts the arrow in front of a text that begins at x, and draws it", () => {
  const label = arrowLabel("who asks", "down", {x: 20, y: 40});
  expect(label.getAttribute("transform")).toBe("translate(20,40)");
  expect(label.textContent).toBe("who asks");
  expect(label.querySelector("text")!.getAttribute("x")).toBe("16");
  expect(label.querySelector("text")!.getAttribute("text-anchor")).toBeNull();
  expect(label.querySelector("path")!.getAttribute("transform")).toBe("translate(0,-10)");
});

it("puts it behind a text that ends at x", () => {
  const label = arrowLabel("all to the first", "right", {x: 300, y: 14, end: true});
  expect(label.querySelector("text")!.getAttribute("x")).toBe("-16");
  expect(label.querySelector("text")!.getAttribute("text-anchor")).toBe("end");
  expect(label.querySelector("path")!.getAttribute("transform")).toBe("translate(-11,-10)");
});

it("points another way for each of its names", () => {
  const paths = (["down", "left", "right"] as const).map((way) =>
    arrowLabel("x", way, {x: 0, y: 0}).querySelector("path")!.getAttribute("d")
  );
  expect(new Set(paths).size).toBe(3);
});
