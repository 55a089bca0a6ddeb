import type {Drawing, Frame} from "../components/play.js";
import type {Answer} from "./answer.js";
import type {Desk} from "./desk-types.js";
import {cameByLink} from "./link.js";

/** The part of a play that is wired here. */
interface Box<V> extends EventTarget {
  value: V;
  querySelector(selector: string): Element | null;
}

/**
 * Has the text under `name` read, now and whenever it changes. `deliver` gets `initial` first, so that a picture is there while a
 * text that came with a link waits for the model.
 */
export function readText<K extends string>(
  desk: Desk,
  play: Box<{[name in K]: string}>,
  name: K,
  {initial, deliver}: {initial?: Answer; deliver: (answer: Answer) => void}
): void {
  if (initial) deliver(initial);
  const slot = desk.slot(deliver);
  let asked: string | undefined = initial?.text;
  const ask = (arrived: boolean) => {
    if (play.value[name] === asked) return;
    asked = play.value[name];
    slot.ask(asked, {arrived});
  };
  play.addEventListener("input", (event) => ask(cameByLink(event)));
  ask(true);
}

/**
 * Delivers a play's values whenever one changes that is no text, and now. Texts change at every key, and a picture only changes
 * when their answers come.
 */
export function readView<V extends object>(
  play: Box<V>,
  {texts, deliver}: {texts: readonly (keyof V)[]; deliver: (values: V) => void}
): void {
  let last: string | undefined;
  const read = () => {
    const others = Object.entries(play.value).filter(([name]) => !texts.includes(name as keyof V));
    const now = JSON.stringify(others);
    if (now !== last) deliver(play.value);
    last = now;
  };
  play.addEventListener("input", read);
  read();
}

/**
 * A renderer whose part `selector` stays scrolled to where it was when the picture is drawn anew, unless the word that asks would
 * be out of sight there.
 */
export function keepPlace<V>(
  play: Box<unknown>,
  selector: string,
  render: (frame: Frame<V>) => Drawing
): (frame: Frame<V>) => Drawing {
  return (frame) => {
    const {scrollLeft = 0, scrollTop = 0} = play.querySelector(selector) ?? {};
    const drawing = render(frame);
    queueMicrotask(() => {
      const part = drawing.querySelector(selector);
      const asked = part?.querySelector(".asked");
      if (!part || !asked || part.scrollHeight <= part.clientHeight) return;
      part.scrollTo(scrollLeft, scrollTop);
      const [frame, word] = [part.getBoundingClientRect(), asked.getBoundingClientRect()];
      if (word.top < frame.top || word.bottom > frame.bottom)
        part.scrollTop += (word.top + word.bottom - frame.top - frame.bottom) / 2;
    });
    return drawing;
  };
}
