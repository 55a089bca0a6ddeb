import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {player} from "../../../src/components/controls/player.js";

describe("player", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it("plays from the start to the end, pauses and goes on", () => {
    const control = player({label: "Steps", max: 3, value: 2, every: 10});
    document.body.append(control);
    const button = control.querySelector("button")!;
    button.click();
    expect([control.value, button.textContent]).toEqual([0, "Pause"]);
    vi.advanceTimersByTime(10);
    button.click();
    expect([control.value, button.textContent]).toEqual([1, "Play"]);
    button.click();
    vi.advanceTimersByTime(100);
    expect([control.value, button.textContent]).toEqual([3, "Play"]);
    control.remove();
  });
  it("accepts whole steps in its range", () =>
    expect([0, 3, 4, -1, 1.5].map(player({label: "S", max: 3}).accepts)).toEqual([true, true, false, false, false]));
});
