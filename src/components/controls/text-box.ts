import {html} from "htl";
import type {Control} from "./control.js";
import {control} from "./control.js";
import {messages} from "./messages.js";

/** A sentence that fills the box with one press. */
export interface Suggestion {
  label: string;
  text: string;
}

let count = 0;

/**
 * A box to type a text into, above the picture, with suggestions and with `under`, what is to stand below it. Nothing
 * that checks or completes text is allowed in: some browsers send what is typed away for that.
 */
export function textBox({
  label,
  value = "",
  suggestions = [],
  under
}: {
  label: string;
  value?: string;
  suggestions?: readonly Suggestion[];
  under?: Element;
}): Control<string> {
  const id = `text-${++count}`;
  const box = html`<textarea
    id=${id}
    rows="2"
    dir="auto"
    spellcheck="false"
    autocomplete="off"
    autocorrect="off"
    autocapitalize="off"
    translate="no"
    data-gramm="false"
  ></textarea>` as HTMLTextAreaElement;
  const buttons = suggestions.map(({label, text}) => {
    const button = html`<button type="button" title=${text}>${label}</button>` as HTMLButtonElement;
    button.onclick = () => {
      if (box.value === text) return;
      box.value = text;
      box.dispatchEvent(new Event("input", {bubbles: true}));
    };
    return button;
  });
  const element = html`<div class="control text-box">
    <label for=${id}>${label}</label>
    ${box}
    ${buttons.length > 0 ? html`<div class="presets" role="group" aria-label=${messages.suggestions}><span>${messages.try}</span>${buttons}</div>` : null}
    ${under}
  </div>` as HTMLElement;
  const mark = () =>
    suggestions.forEach(({text}, i) => buttons[i].setAttribute("aria-pressed", String(text === box.value)));
  box.addEventListener("input", mark);
  const set = (text: string) => {
    if (box.value !== text) box.value = text;
    mark();
  };
  set(value);
  return control(element, {get: () => box.value, set, accepts: (text) => typeof text === "string", above: true});
}
