import {html} from "htl";
import {messages} from "./messages.js";

let count = 0;

/** A question that answers. */
export interface Question {
  /** Shows the right answer, without choosing it. */
  answer(): void;
  /** Forgets what was chosen. */
  clear(): void;
}

/**
 * Makes one question answer: choose, check, then read why. It is a `fieldset` with a `legend`, its answers as `label`s
 * with a radio button, the right one marked `data-right`, and a `details` that holds the answer for readers without
 * scripts: the right answer in bold, then the reason.
 * @param checked called with every answer that is checked
 * @param wrong what is said of a wrong answer
 */
export function question(
  field: HTMLFieldSetElement,
  checked: (right: boolean) => void,
  wrong: string = messages.wrong
): Question {
  const name = `quiz-${++count}`;
  const labels = Array.from(field.querySelectorAll("label"));
  const inputs = labels.map((label) => Object.assign(label.querySelector("input")!, {name}));
  const right = labels.findIndex((label) => label.hasAttribute("data-right"));
  const because = reasonIn(field);
  const reply = html`<p class="reply" role="status"></p>`;
  const check = html`<button type="button">${messages.check}</button>` as HTMLButtonElement;
  const details = field.querySelector("details")!;
  details.hidden = true;
  field.querySelector(".verdict")?.remove(); // made before, as when a page is edited in the preview
  details.after(html`<div class="verdict">${check}${reply}</div>`);

  const mark = (a: number) => {
    labels.forEach((label, i) => (label.className = i !== a ? "" : a === right ? "right" : "wrong"));
    reply.textContent = a < 0 ? "" : a === right ? `${messages.right} ${because}` : wrong;
  };
  check.onclick = () => {
    const a = inputs.findIndex((input) => input.checked);
    mark(a);
    if (a < 0) reply.textContent = messages.choose;
    else checked(a === right);
  };
  const forget = () => inputs.forEach((input) => (input.checked = false));
  // Another choice takes the old verdict away: arrow keys pass over answers without giving them.
  inputs.forEach((input) => input.addEventListener("change", () => mark(-1)));
  return {
    answer() {
      forget();
      mark(right);
    },
    clear() {
      forget();
      mark(-1);
    }
  };
}

/** Why the right answer is right: what the `details` says after the answer itself. */
function reasonIn(field: HTMLFieldSetElement): string {
  const text = field.querySelector("details p")!.cloneNode(true) as Element;
  text.querySelector("b")?.remove();
  return text.textContent!.trim();
}
