import {html} from "htl";
import {messages} from "./messages.js";

/** A question with its answers, the index of the right one, and why it is right. */
export interface Question {
  ask: string;
  answers: readonly string[];
  right: number;
  because: string;
}

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
 * Questions to check oneself: choose, check, then read why. A wrong answer costs nothing and can be changed. On a page all questions
 * stand below each other; where the styles show one at a time, `value.question` is the one, and `answered` shows its answer.
 */
export function quiz(questions: readonly Question[]): Quiz {
  const solved = new Set<number>();
  const score = html`<p class="score" role="status"></p>`;
  const items = questions.map((question, q) =>
    item(question, (right) => {
      if (right) solved.add(q);
      score.textContent = messages.score(solved.size, questions.length);
    })
  );
  const element = html`<div class="quiz">${items.map(({field}) => field)}${score}</div>`;

  const defaults = {question: 0, answered: false};
  let value = defaults;
  const show = (next: typeof value) => {
    value = next;
    items.forEach(({field, answer, clear}, i) => {
      field.classList.toggle("current", i === value.question);
      if (i > value.question || (i === value.question && !value.answered)) clear();
      else answer();
    });
  };
  items[0]?.field.classList.add("current");
  const presets = questions.flatMap((_, question): Step[] => [
    ...(question > 0 ? [{label: messages.question(question + 1), values: {question}}] : []),
    {label: messages.answer, values: {question, answered: true}}
  ]);
  return Object.defineProperties(element, {
    value: {get: () => value, set: show},
    defaults: {value: defaults},
    presets: {value: presets},
    apply: {value: ({values}: Step) => show({...defaults, ...values})}
  }) as Quiz;
}

/** One question: `answer` chooses the right answer, `clear` forgets what was chosen. */
function item({ask, answers, right, because}: Question, chosen: (right: boolean) => void) {
  const name = `quiz-${++count}`;
  const reply = html`<p class="reply" role="status"></p>`;
  const labels = answers.map(
    (answer) => html`<label><input type="radio" name=${name} /><span>${answer}</span></label>` as HTMLElement
  );
  const mark = (a: number) => {
    labels.forEach((label, i) => (label.className = i !== a ? "" : a === right ? "right" : "wrong"));
    reply.textContent = a < 0 ? "" : a === right ? `${messages.right} ${because}` : messages.wrong;
  };
  const inputs = labels.map((label) => label.querySelector("input")!);
  const check = html`<button type="button">${messages.check}</button>` as HTMLButtonElement;
  check.onclick = () => {
    const a = inputs.findIndex((input) => input.checked);
    mark(a);
    if (a < 0) reply.textContent = messages.choose;
    else chosen(a === right);
  };
  // Another choice takes the old verdict away: arrow keys pass over answers without giving them.
  inputs.forEach((input) => input.addEventListener("change", () => mark(-1)));
  return {
    field: html`<fieldset class="question">
      <legend>${ask}</legend>
      ${labels}
      <div class="verdict">${check}${reply}</div>
    </fieldset>` as HTMLElement,
    answer: () => {
      inputs[right].checked = true;
      mark(right);
    },
    clear: () => {
      inputs.forEach((input) => (input.checked = false));
      mark(-1);
    }
  };
}
