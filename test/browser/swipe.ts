import type {CDPSession} from "playwright-core";

/** A finger that goes down at a point, moves so many CSS pixels, and is lifted. */
export async function swipe(
  session: CDPSession,
  from: {x: number; y: number},
  by: {x?: number; y?: number}
): Promise<void> {
  const steps = 12;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{x: from.x + part * (by.x ?? 0), y: from.y + part * (by.y ?? 0)}]
    });
  await touch("touchStart", 0);
  for (let i = 1; i <= steps; ++i) {
    await touch("touchMove", i / steps);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  await touch("touchEnd", 1);
}
