import {html} from "htl";
import {words} from "./words.js";

/** A question with its answers, the index of the right one, and why it is right. */
export interface Question {
  ask: string;
  answers: readonly string[];
  right: number;
  because: string;
}

let count = 0;

/** Questions to check oneself: choose, then read why. A wrong answer costs nothing and can be changed. */
export function quiz(questions: readonly Question[]): HTMLElement {
  const solved = new Set<number>();
  const score = html`<p class="score" role="status"></p>`;
  const items = questions.map(({ask, answers, right, because}, q) => {
    const name = `quiz-${++count}`;
    const reply = html`<p class="reply" role="status"></p>`;
    const field = html`<fieldset class="question">
      <legend>${ask}</legend>
      ${answers.map((answer, a) => {
        const label = html`<label><input type="radio" name=${name} /><span>${answer}</span></label>` as HTMLElement;
        label.querySelector("input")!.onchange = () => {
          field.querySelectorAll("label").forEach((other) => other.classList.remove("right", "wrong"));
          label.classList.add(a === right ? "right" : "wrong");
          reply.textContent = a === right ? `${words.quiz.right} ${because}` : words.quiz.wrong;
          if (a === right) solved.add(q);
          score.textContent = words.quiz.score(solved.size, questions.length);
        };
        return label;
      })}
      ${reply}
    </fieldset>` as HTMLElement;
    return field;
  });
  return html`<div class="quiz">${items}${score}</div>` as HTMLElement;
}
