import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {arrival, inTime} from "../../src/deck/arrival.js";

let section: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  section = document.createElement("section");
  section.innerHTML = `<figure><div class="still"><div class="frame"></div></div></figure>`;
  document.body.append(section);
});
afterEach(() => {
  vi.useRealTimers();
  section.remove();
});

it("waits for the figure, not for the picture that stands in its place", async () => {
  const arrived = arrival(section);
  const frame = Object.assign(document.createElement("div"), {className: "frame", presets: []});
  section.querySelector("figure")!.append(frame);
  expect(await arrived).toBe(frame);
  expect(await arrival(section)).toBe(frame);
});
it("goes on without it after 20 seconds, or as soon as the slide says that it could not be loaded", async () => {
  const never = new Promise<void>(() => {});
  const late = inTime(never, section);
  vi.advanceTimersByTime(20_000);
  await late;
  const missing = inTime(never, section);
  section.append(Object.assign(document.createElement("p"), {className: "unloaded"}));
  await missing;
});
it("waits for the quiz until it can be stepped through: its questions stand in the page before that", async () => {
  section.innerHTML = `<div class="quiz"><fieldset></fieldset></div>`;
  const quiz = section.querySelector(".quiz")!;
  const arrived = vi.fn();
  void arrival(section).then(arrived);
  await Promise.resolve();
  expect(arrived).not.toHaveBeenCalled();
  quiz.append(document.createElement("p"));
  Object.assign(quiz, {presets: []});
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledWith(quiz));
});
