import {expect, it} from "vitest";
import {heat, shades} from "../../../src/components/charts/shades.js";

const paths = (group: Element) => Array.from(group.children, (path) => path.getAttribute("d"));

it("draws equal shades as one path, and next to nothing not at all", () => {
  const group = shades(
    [
      [1, 0.001],
      [0.5, 1]
    ],
    {cell: 2}
  );
  expect(paths(group)).toEqual(["M0,0h2v2h-2zM2,2h2v2h-2z", "M0,2h2v2h-2z"]);
});
it("dims all rows but one", () => {
  const group = shades([[1], [1]], {cell: 3, gap: 1, row: 1});
  expect(Array.from(group.children, (path) => path.getAttribute("class"))).toEqual(["dim", null]);
  expect(paths(group)).toEqual(["M0,0h2v2h-2z", "M0,3h2v2h-2z"]);
});
it("mixes paper and ink: nothing is paper, all is ink, and more is never lighter", () => {
  const share = (weight: number) => Number(/([\d.]+)%/.exec(heat(weight))![1]);
  expect([share(0), share(1)]).toEqual([0, 100]);
  for (let w = 0.1; w <= 1; w += 0.1) expect(share(w)).toBeGreaterThan(share(w - 0.1));
});
