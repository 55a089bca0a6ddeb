import {expect, test} from "vitest";
import {createRace, openRace, storeRace} from "../../src/learner/index.js";

const options = {seed: 2, choices: ["soft", "hard"], learningRate: 0.03, temperature: 1} as const;

test("a race that is stored and opened is the same, but for rounding and the points left out", () => {
  const race = createRace(options);
  while (race.record.step < 60) race.advance();
  const opened = openRace(JSON.parse(JSON.stringify(storeRace(options, race.record, 20))));
  expect(opened.options).toEqual(options);
  expect(opened.record).toMatchObject({step: 60, learningRate: 0.03, temperature: 1});
  race.record.lanes.forEach((lane, i) => {
    const other = opened.record.lanes[i];
    for (const name of ["choice", "status", "solved", "zeroGradients"] as const) expect(other[name]).toBe(lane[name]);
    expect(other.best).toBeCloseTo(lane.best, 3);
    expect(other.points.map(({step}) => step)).toEqual([0, 20, 40, 60]);
    expect(other.points[0]).toEqual({step: 0, accuracy: expect.any(Number), loss: undefined, gradient: undefined});
    for (const point of other.points) {
      const exact = lane.points[point.step];
      expect(point.accuracy).toBeCloseTo(exact.accuracy, 3);
      if (point.step > 0) expect(point.loss).toBeCloseTo(exact.loss!, 2);
      if (point.step > 0) expect(point.gradient! / (exact.gradient || 1)).toBeCloseTo(exact.gradient ? 1 : 0, 1);
    }
    for (const adjective of ["tired", "round"] as const)
      for (const look of ["layer1", "layer2"] as const)
        other.probes[adjective][look].forEach((weight, j) =>
          expect(Math.abs(weight - lane.probes[adjective][look][j])).toBeLessThanOrEqual(0.0005)
        );
    expect(other.gradients!.key2).toBe(Number(lane.gradients!.key2.toPrecision(2)));
  });
});
