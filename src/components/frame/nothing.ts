import type {Drawing} from "../types.js";
import {drawing} from "../types.js";

/** What stands in place of a picture where there is nothing to draw: a sentence that says why. */
export function nothing(message: string): Drawing {
  const element = document.createElement("p");
  element.className = "nothing";
  element.textContent = message;
  return drawing(element, message);
}
