import type {Control} from "./control.js";
import {callOf, control} from "./control.js";
import {messages} from "./messages.js";
import {range} from "./slider.js";

/**
 * A count of steps from 0 to `max`, as a slider that can also play from the start: one step every `every`
 * milliseconds, until the end or Pause. Where the reader wants no motion there is the slider alone.
 */
export function player({
  label,
  max,
  value = 0,
  every = 90
}: {
  label: string;
  max: number;
  value?: number;
  every?: number;
}): Control<number> {
  const input = range([0, max], {label, step: 1, value});
  const button = document.createElement("button");
  button.type = "button";
  button.hidden = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
  const element = document.createElement("div");
  element.className = "control player";
  element.append(input, button);

  let timer: ReturnType<typeof setInterval> | undefined;
  let paused = false;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    button.textContent = messages.play;
  };
  const change = (value: number) => {
    input.value = value;
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  button.onclick = () => {
    if (timer !== undefined) {
      paused = true;
      return stop();
    }
    if (!paused || input.value >= max) change(0);
    paused = false;
    button.textContent = messages.pause;
    timer = setInterval(() => {
      if (input.value >= max || !element.isConnected) return stop();
      change(input.value + 1);
    }, every);
  };
  // A hand on the slider takes over from the player.
  input.addEventListener("pointerdown", stop);
  input.addEventListener("keydown", stop);
  stop();

  return control(element, {
    get: () => input.value,
    set: (x) => {
      stop();
      input.value = x;
    },
    accepts: (x) => Number.isInteger(x) && x >= 0 && x <= max,
    code: (value) => callOf("player", undefined, {label, max, value})
  });
}
