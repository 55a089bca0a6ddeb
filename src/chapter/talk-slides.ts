import type {Part} from "./parse.js";
import {talk} from "./talk.js";

/** The question that the talk begins with: it is asked, and nothing on the slide answers it. */
export function questionSlide(): string {
  const {title, key, sentence, ask: asked, notes} = talk.question;
  const [before, word, after] = sentence;
  return `<section id="question-slide" class="question-slide" data-timing="60">

<h2>${title}</h2>

<p class="key">${key}</p>

<p class="sentence">${before} <mark>${word}</mark> ${after}</p>

<p class="ask">${asked}</p>

<aside class="notes">

${ask(notes)}

</aside>
</section>`;
}

/** The slide to leave on: the first sentence to take away, where the chapter is, and what the chapter says is next. */
export function closingSlide(parts: readonly Part[]): string {
  const {title, next, address, notes} = talk.closing;
  const shown = parts.filter(({figure, panel}) => !figure && !panel).flatMap(({prose}) => prose);
  const [, first = ""] = shown.flatMap((text) => /^1\. (.+)$/m.exec(text) ?? []);
  return `<section id="closing-slide" class="closing-slide" data-timing="60">

<h2>${title}</h2>

<div class="remember">

${first}

</div>

<div class="where" data-address="./"><p>${address}</p></div>

<p class="next"><b>${next}:</b> ${parts.at(-1)?.key ?? ""}</p>

<aside class="notes">

${ask(notes)}

</aside>
</section>`;
}

/** What a speaker asks the room, as a note. */
export function ask(text: string): string {
  return `<p><b>${talk.askRoom}</b> ${text}</p>`;
}
