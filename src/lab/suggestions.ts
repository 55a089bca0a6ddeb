import type {Suggestion} from "../components/controls/text-box.js";
import {curated} from "../data/curated.js";

/**
 * The chapter's sentences that a text box offers: what stands on each button, by the sentence's id. Throws
 * `unknown sentence: …`.
 */
export function suggestionsOf(labels: Readonly<Record<string, string>>): Suggestion[] {
  return Object.entries(labels).map(([id, label]) => {
    const found = curated.find((sentence) => sentence.id === id);
    if (!found) throw new Error(`unknown sentence: ${id}`);
    return {label, text: found.text};
  });
}
