import {html} from "htl";
import {messages} from "./messages.js";

/** What the buttons do. */
export interface Actions {
  play(): void;
  step(): void;
  finish(): void;
  restart(): void;
}

/**
 * What the buttons show. `motion`: whether it may play at all; `computed`: the step that the picture has reached on the
 * way to `step`; `target`: where `finish` leads, if anywhere.
 */
export interface Shown {
  playing: boolean;
  motion: boolean;
  step: number;
  computed?: number;
  end: number;
  target?: number;
}

/** Steps a second. */
const speeds = [5, 15, 30];

/** Play and Pause, one step, run to the end, start again; the speed; and where it stands. Their places never change. */
export function learnButtons(actions: Actions) {
  const button = (name: string, act: () => void) => {
    const node = html`<button type="button" class=${name}></button>` as HTMLButtonElement;
    // A button that has nothing to do stays focusable: a disabled one would drop the keyboard's place.
    node.onclick = () => node.getAttribute("aria-disabled") !== "true" && act();
    return node;
  };
  const play = button("play-pause", actions.play);
  const step = button("one-step", actions.step);
  const finish = button("finish", actions.finish);
  const restart = button("restart", actions.restart);
  step.textContent = messages.oneStep;
  restart.textContent = messages.restart;
  const speed = html`<select>
    ${speeds.map((value, i) => html`<option value=${value}>${messages.speeds[i]}</option>`)}
  </select>` as HTMLSelectElement;
  speed.value = String(speeds[1]);
  // The speed changes nothing that is on show, so it is not one of the figure's values.
  for (const type of ["input", "change"]) speed.addEventListener(type, (event) => event.stopPropagation());
  const speedLabel = html`<label class="speed">${messages.speed} ${speed}</label>` as HTMLElement;
  const standing = html`<span class="standing"></span>` as HTMLElement;
  const element = html`<div class="control learn-buttons" role="group" aria-label=${messages.buttons}>
    ${play}${step}${finish}${restart}${speedLabel}${standing}
  </div>` as HTMLElement;

  return {
    element,
    /** Steps a second. */
    speed: () => Number(speed.value),
    show({playing, motion, step: at, computed = at, end, target}: Shown) {
      write(play, playing ? messages.pause : messages.play);
      write(finish, messages.runTo(target ?? end));
      write(standing, messages.standing(Math.min(at, computed), end));
      if (play.hidden === motion) play.hidden = speedLabel.hidden = !motion;
      dim(finish, target === undefined);
      dim(restart, at === 0);
    }
  };
}

// Thirty times a second nearly all of this is as it was, and a browser lays a page out again for a text that is
// written anew.
function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function dim(button: Element, idle: boolean): void {
  if (button.getAttribute("aria-disabled") !== String(idle)) button.setAttribute("aria-disabled", String(idle));
}
