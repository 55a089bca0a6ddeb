import {html} from "htl";
import {messages} from "./messages.js";

/** What a presenter steps through: a question, then its answer. */
interface Step {
  label: string;
  values: {question?: number; answered?: boolean};
}

/** Questions that can also be stepped through one by one, like the presets of a figure. */
export interface Quiz extends HTMLElement {
  value: {question: number; answered: boolean};
  readonly defaults: {question: number; answered: boolean};
  readonly presets: readonly Step[];
  apply(step: Step): void;
}

let count = 0;

/**
 * Makes the questions in an element answer: choose, check, then read why. A wrong answer costs nothing and can be
 * changed. On a page all questions stand below each other; where the styles show one at a time, `value.question` is
 * the one, and `answered` shows its answer.
 *
 * Each question is a `fieldset` with a `legend`, its answers as `label`s with a radio button, the right one marked
 * `data-right`, and a `details` that holds the answer for readers without scripts: the right answer in bold, then the
 * reason.
 */
export function quiz(root: HTMLElement): Quiz {
  const fields = Array.from(root.querySelectorAll("fieldset"));
  const solved = new Set<number>();
  const score = html`<p class="score" role="status"></p>`;
  const items = fields.map((field, q) =>
    question(field, (right) => {
      if (right) solved.add(q);
      score.textContent = messages.score(solved.size, fields.length);
    })
  );
  root.append(score);

  const defaults = {question: 0, answered: false};
  let value = defaults;
  const show = (next: typeof value) => {
    value = next;
    items.forEach(({answer, clear}, i) => {
      fields[i].classList.toggle("current", i === value.question);
      if (i > value.question || (i === value.question && !value.answered)) clear();
      else answer();
    });
  };
  fields[0]?.classList.add("current");
  const presets = fields.flatMap((_, question): Step[] => [
    ...(question > 0 ? [{label: messages.question(question + 1), values: {question}}] : []),
    {label: messages.answer, values: {question, answered: true}}
  ]);
  return Object.defineProperties(root, {
    value: {get: () => value, set: show},
    defaults: {value: defaults},
    presets: {value: presets},
    apply: {value: ({values}: Step) => show({...defaults, ...values})}
  }) as Quiz;
}

/** Makes one question answer. `answer` chooses the right answer, `clear` forgets what was chosen. */
function question(field: HTMLFieldSetElement, chosen: (right: boolean) => void): {answer(): void; clear(): void} {
  const name = `quiz-${++count}`;
  const labels = Array.from(field.querySelectorAll("label"));
  const inputs = labels.map((label) => Object.assign(label.querySelector("input")!, {name}));
  const right = labels.findIndex((label) => label.hasAttribute("data-right"));
  const because = reasonIn(field);
  const reply = html`<p class="reply" role="status"></p>`;
  const check = html`<button type="button">${messages.check}</button>` as HTMLButtonElement;
  field.querySelector("details")!.replaceWith(html`<div class="verdict">${check}${reply}</div>`);

  const mark = (a: number) => {
    labels.forEach((label, i) => (label.className = i !== a ? "" : a === right ? "right" : "wrong"));
    reply.textContent = a < 0 ? "" : a === right ? `${messages.right} ${because}` : messages.wrong;
  };
  check.onclick = () => {
    const a = inputs.findIndex((input) => input.checked);
    mark(a);
    if (a < 0) reply.textContent = messages.choose;
    else chosen(a === right);
  };
  // Another choice takes the old verdict away: arrow keys pass over answers without giving them.
  inputs.forEach((input) => input.addEventListener("change", () => mark(-1)));
  return {
    answer() {
      inputs[right].checked = true;
      mark(right);
    },
    clear() {
      inputs.forEach((input) => (input.checked = false));
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
