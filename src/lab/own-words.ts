import {html} from "htl";
import {dot} from "../attention/index.js";
import {textBox} from "../components/controls/text-box.js";
import {fixed} from "../components/format.js";
import {isBlank} from "./labels.js";
import {messages} from "./messages.js";
import type {PageModel} from "./page-model.js";

/**
 * A box for the reader's own explanation. “Compare” shows our sentence beside it; the likeness of both, the cosine of
 * their embeddings, is the model's to say, which is loaded only when the reader asks for that. `root` holds the
 * question and, in a `details` that is enough where no script runs, our sentence.
 */
export function ownWords(root: HTMLElement, model: PageModel, invalidation?: Promise<unknown>): void {
  const details = root.querySelector("details")!;
  const ours = details.querySelector("p")!.textContent!.trim();
  const box = textBox({label: messages.ownWords});
  const compare = html`<button type="button" class="button">${messages.compare}</button>` as HTMLButtonElement;
  const ask = html`<button type="button" class="button" hidden>${messages.askLikeness}</button>` as HTMLButtonElement;
  const line = model.line({invalidation});
  line.hidden = true;
  const yours = html`<dd dir="auto"></dd>` as HTMLElement;
  const beside = html`<dl hidden>
    <dt>${messages.yours}</dt>
    ${yours}
    <dt>${messages.ours}</dt>
    <dd>${ours}</dd>
  </dl>`;
  const said = html`<p class="likeness" role="status"></p>` as HTMLElement;
  details.hidden = true;
  root.querySelector(".answer")?.remove(); // made before, as when a page is edited in the preview
  details.after(html`<div class="answer">${box}${compare}${beside}${ask}${line}${said}</div>`);

  // Unit vectors, as the model makes them: their product is the cosine.
  const embeddings: {yours?: Float32Array; ours?: Float32Array} = {};
  const tell = () => {
    if (embeddings.yours && embeddings.ours)
      said.textContent = messages.likeness(fixed(dot(embeddings.yours, embeddings.ours)));
  };
  const reader = (whose: keyof typeof embeddings) =>
    model.client(({text, embedding}) => {
      if (whose === "yours" && text !== yours.textContent) return;
      embeddings[whose] = embedding;
      tell();
    });
  const readers = {yours: reader("yours"), ours: reader("ours")};
  void invalidation?.then(() => Object.values(readers).forEach((reader) => reader.end()));
  let asked = false;
  const measure = () => {
    asked = true;
    ask.hidden = true;
    line.hidden = false;
    readers.yours.read(yours.textContent!);
    if (!embeddings.ours) readers.ours.read(ours);
  };

  compare.onclick = () => {
    if (isBlank(box.value)) {
      said.textContent = messages.wordsFirst;
      return;
    }
    embeddings.yours = undefined;
    said.textContent = "";
    yours.textContent = box.value;
    beside.toggleAttribute("hidden", false);
    if (asked || line.dataset.model === "ready") measure();
    else ask.hidden = false;
  };
  ask.onclick = measure;
}
