import {describe, expect, it} from "vitest";
import {nudge} from "../../../src/components/figures/nudge/nudge.js";
import {markup} from "../fixture.js";

describe("nudge", () => {
  it("rolls the soft ball to the bottom and leaves the hard one where it is", () => {
    const {reading} = nudge({angle: 55, temperature: 0.5, steps: 12});
    expect(reading).toContain("After 12 steps the soft ball is at 23°");
    expect(reading).toContain("The hard one is still where it began, 0.00 wrong");
  });
  it("tells the slope before the first step", () =>
    expect(nudge({angle: 55, temperature: 0.5, steps: 0}).reading).toMatch(
      /At 55° the soft curve has a slope of 0\.13/
    ));
  it("starves when it is too sharp", () =>
    expect(nudge({angle: 100, temperature: 0.05, steps: 30}).reading).toContain("at 100°"));
});

it("hands out the curves and every step of the ball", () => {
  const drawing = nudge({angle: 150, temperature: 0.5, steps: 4});
  const [curves, ball] = drawing.tables!();
  expect(curves.rows).toHaveLength(37);
  expect(curves.rows.every((row) => row[4] === 0)).toBe(true);
  expect(ball.rows.map(([step]) => step)).toEqual([0, 1, 2, 3, 4]);
  const losses = ball.rows.map((row) => Number(row[2]));
  for (let i = 1; i < losses.length; ++i) expect(losses[i]).toBeLessThan(losses[i - 1]);
});

it.each([
  ["nudge", {angle: 150, temperature: 0.5, steps: 2}],
  ["nudge-sharp", {angle: 100, temperature: 0.05, steps: 2}]
])("draws %s as before", (name, values) =>
  expect(markup(nudge({...values, width: 400}))).toMatchFileSnapshot(`../snapshots/${name}.html`)
);
