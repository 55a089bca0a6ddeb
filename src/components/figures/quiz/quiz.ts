import {html} from "htl";
import {messages} from "./messages.js";
import {whenMissed} from "./missed.js";
import {question} from "./question.js";

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
  /** Is this one of the questions, answered or not? */
  accepts(value: object): boolean;
  apply(step: Step): void;
}

/**
 * Makes the questions in an element answer: choose, check, then read why. A wrong answer costs nothing and can be
 * changed. On a page all questions stand below each other; where the styles show one at a time, `value.question` is
 * the one, and `answered` shows its answer.
 *
 * Questions that were missed earlier on the page come back below them; nobody steps through those.
 */
export function quiz(root: HTMLElement): Quiz {
  const fields = Array.from(root.querySelectorAll("fieldset"));
  const solved = new Set<HTMLFieldSetElement>();
  const score = html`<p class="score" role="status"></p>`;
  const all = [...fields];
  const ask = (field: HTMLFieldSetElement) =>
    question(field, (right) => {
      if (right) solved.add(field);
      score.textContent = messages.score(solved.size, all.length);
    });
  const items = fields.map(ask);
  root.append(score);
  whenMissed((field) => {
    if (all.length === fields.length) score.before(html`<p class="again">${messages.again}</p>`);
    all.push(field);
    score.before(field);
    ask(field);
  });

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
  const accepts = ({question, answered}: Partial<typeof value>) =>
    fields[question!] !== undefined && Number.isInteger(question) && typeof answered === "boolean";
  return Object.defineProperties(root, {
    value: {get: () => value, set: show},
    defaults: {value: defaults},
    presets: {value: presets},
    accepts: {value: accepts},
    apply: {value: ({values}: Step) => show({...defaults, ...values})}
  }) as Quiz;
}
