import {html} from "htl";
import type {Control} from "../components/controls/control.js";
import {control} from "../components/controls/control.js";

/**
 * A box to tick that keeps hold of one thing of the picture: the head or the word that was chosen when it was ticked.
 */
export interface Pin<T> extends Control<T> {
  /** What ticking the box would take hold of now, and what the box then says; while it is ticked, what it holds. */
  offer(thing: T, labelOf: (thing: T) => string): void;
}

/** Makes such a box; its value is `none` while it is not ticked. */
export function pin<T>(none: T, accepts: (value: T) => boolean): Pin<T> {
  let value = none;
  let offered = none;
  let labelOf: (thing: T) => string = () => "";
  const box = html`<input type="checkbox" />` as HTMLInputElement;
  const text = html`<span></span>` as HTMLElement;
  const element = html`<div class="control pin"><label>${box}${text}</label></div>` as HTMLElement;
  const show = () => {
    box.checked = value !== none;
    box.disabled = value === none && offered === none;
    text.textContent = labelOf(value === none ? offered : value);
  };
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    value = box.checked ? offered : none;
    show();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  });
  const set = (next: T) => {
    value = next;
    show();
  };
  return Object.assign(control(element, {get: () => value, set, accepts}), {
    offer(thing: T, label: (thing: T) => string) {
      offered = thing;
      labelOf = label;
      show();
    }
  });
}
