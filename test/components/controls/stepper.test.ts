import {describe, expect, it} from "vitest";
import {stepper} from "../../../src/components/controls/stepper.js";

describe("stepper", () => {
  it("goes forward, back and to the start, and no further than its ends", () => {
    const control = stepper(["a", "b", "c"], {label: "Steps"});
    const [back, forward, restart] = control.querySelectorAll("button");
    back.click();
    forward.click();
    forward.click();
    forward.click();
    expect(control.value).toBe(2);
    expect(control.querySelector("[aria-current]")!.textContent).toBe("c");
    back.click();
    expect(control.value).toBe(1);
    restart.click();
    expect([control.value, back.getAttribute("aria-disabled")]).toEqual([0, "true"]);
  });
});
