import {describe, expect, it} from "vitest";
import {circle, degrees, descend, hardError, radians, softError} from "../../src/attention/index.js";

const turns = Array.from({length: 72}, (_, i) => radians(i * 5 + 1));

describe("the error of soft attention on the circle", () => {
  it("has the slope that finite differences give", () => {
    const h = 1e-6;
    for (const temperature of [0.2, 0.5, 5])
      for (const angle of turns) {
        const slope = (softError(angle + h, temperature).loss - softError(angle - h, temperature).loss) / (2 * h);
        expect(softError(angle, temperature).slope).toBeCloseTo(slope, 7);
      }
  });
  it("meets the staircase as the temperature falls", () => {
    for (const angle of turns) expect(softError(angle, 0.001).loss).toBeCloseTo(hardError(angle).loss, 6);
  });
  it("is flat on most of the circle at temperature .05, and almost nowhere at .5", () => {
    const flat = (temperature: number) =>
      turns.filter((angle) => Math.abs(softError(angle, temperature).slope) < 0.01).length / turns.length;
    expect(flat(0.05)).toBeGreaterThan(0.65);
    expect(flat(0.5)).toBeLessThan(0.06);
  });
});

describe("the error of hard attention on the circle", () => {
  it("is a staircase of 0, .21125, .5 and .21125 with edges half way between the keys", () => {
    expect([20, 59, 61, 144, 146, 239, 241, 334, 336].map((angle) => hardError(radians(angle)).loss)).toEqual(
      [0, 0, 0.21125, 0.21125, 0.5, 0.5, 0.21125, 0.21125, 0].map((loss) => expect.closeTo(loss, 9))
    );
  });
  it("never has a slope", () => expect(turns.every((angle) => hardError(angle).slope === 0)).toBe(true));
});

describe("descend", () => {
  const soft = (angle: number) => softError(angle, 0.5);
  it("rolls from 55 degrees to the bottom in nine steps", () => {
    const path = descend(soft, radians(55), 30);
    expect(path).toHaveLength(31);
    expect(soft(path[9]).loss).toBeLessThan(soft(path[0]).loss / 2);
    expect(Math.abs(soft(path[30]).slope)).toBeLessThan(0.002);
  });
  it("never turns further than the cap in a step", () => {
    const path = descend(soft, radians(150), 10, {rate: 100});
    for (let i = 1; i < path.length; ++i) expect(Math.abs(path[i] - path[i - 1])).toBeLessThanOrEqual(0.15 + 1e-12);
  });
  it("leaves the hard query where it is, to the bit", () =>
    expect(new Set(descend(hardError, radians(150), 20)).size).toBe(1));
});

it("degrees come back between 0 and 360", () => {
  expect([radians(-90), radians(450), 0].map(degrees)).toEqual([270, 90, 0].map((x) => expect.closeTo(x, 9)));
  expect(circle.keys.map(degrees)).toEqual([20, 100, 190, 290].map((x) => expect.closeTo(x, 9)));
});
