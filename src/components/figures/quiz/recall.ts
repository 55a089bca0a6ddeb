import {messages} from "./messages.js";
import {miss} from "./missed.js";
import {question} from "./question.js";

/**
 * Makes a question about the part before answer. If the first answer that is checked is wrong, the question comes back
 * where the reader checks what stayed.
 */
export function recall(field: HTMLFieldSetElement): void {
  const written = field.cloneNode(true) as HTMLFieldSetElement;
  let first = true;
  const checked = (right: boolean) => {
    if (first && !right) miss(written);
    first = false;
  };
  question(field, checked, messages.comesBack);
}
