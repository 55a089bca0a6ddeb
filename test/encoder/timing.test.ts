import {describe, expect, it} from "vitest";
import {timing} from "../../src/encoder/timing.js";

describe("timing", () => {
  it("is sines of 0 and then cosines of 0 at the first position", () => {
    expect(timing(1, 4)).toEqual(Float32Array.of(0, 0, 1, 1));
  });

  it("has frequencies that fall from 1 to 1/10000", () => {
    const signal = timing(3, 256).subarray(2 * 256);
    expect(signal[0]).toBeCloseTo(Math.sin(2), 6);
    expect(signal[127]).toBeCloseTo(Math.sin(2e-4), 9);
    expect(signal[128]).toBeCloseTo(Math.cos(2), 6);
    expect(signal[255]).toBeCloseTo(Math.cos(2e-4), 6);
  });
});
