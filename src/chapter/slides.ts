import slugify from "@sindresorhus/slugify";
import {termsIn} from "./glossary.js";
import type {Chapter, Part, Term} from "./parse.js";
import {talk} from "./talk.js";
import {ask, closingSlide, questionSlide} from "./talk-slides.js";

/** What the deck says of itself where a link to it is shown. */
export const slidesDescription = "The chapter as slides, with live figures and speaker notes.";

/** The figure whose picture stands for the deck there. */
export const slidesCard = "soft-hard";

/** Seconds that a slide is planned for: its notes read aloud at an easy pace, and time to look at each step. */
export function plannedSeconds({prose, figure}: Part): number {
  const spoken =
    prose
      .join(" ")
      .replace(/<[^>]+>/g, "")
      .split(/\s+/).length / 2.4;
  return Math.max(45, Math.round((spoken + (figure ? 30 : 0)) / 15) * 15);
}

/** Where a part can be found: its figure's id, or else the id that its heading gets in the chapter. */
function anchor({figure, title}: Part): string {
  return figure?.id ?? slugify(title);
}

/**
 * The chapter as the Markdown of a reveal.js deck: a title slide, a question for the room, then a slide for every part
 * with its heading, key line, figure or panel, and a last slide to leave on. A part that shows nothing else shows its
 * prose; otherwise prose and caption become speaker
 * notes. The notes say what a name means where it is used first.
 */
export function slidesOf({title, lead, shared, parts, glossary}: Chapter): string {
  const islands = parts.flatMap(({figure, panel}) => figure ?? panel ?? []);
  const needed = shared.filter(({line}) => islands.some(({needs}) => needs.some((cell) => cell.line === line)));
  let unnamed = glossary;
  const slides = parts.map((part) => {
    const {level, key, figure, panel, prose} = part;
    const shown = figure || panel ? [(figure ?? panel)!.source] : prose;
    const seconds = plannedSeconds(part);
    const names = termsIn([key, ...prose, figure?.caption].join(" "), unnamed);
    unnamed = unnamed.filter((term) => !names.includes(term));
    const notes = [
      `<p>${minutes(seconds)}</p>`,
      ...(figure || panel ? [ask(talk.asks[anchor(part)] ?? talk.expect)] : []),
      ...(figure ? [`<p>${figure.caption}</p>`] : []),
      ...(shown === prose ? [] : prose),
      ...(names.length > 0 ? [namesOf(names)] : [])
    ];
    return `<section id="${anchor(part)}-slide" data-read="${anchor(part)}" data-timing="${seconds}" class="level-${level}">

<h2>${part.title}</h2>

<p class="key">${key}</p>

${shown.join("\n\n")}

<aside class="notes">

${notes.join("\n\n")}

</aside>
</section>`;
  });
  return `${needed.map(({source}) => source).join("\n\n")}

<div class="reveal">
<div class="slides">
<section id="title-slide" class="title present" data-timing="30">

<h1>${title}</h1>

<p class="lead">${lead}</p>

</section>
${questionSlide()}
${slides.join("\n")}
${closingSlide(parts)}
</div>
</div>
`;
}

function namesOf(terms: readonly Term[]): string {
  return `<dl>${terms.map(({name, line}) => `<dt>${name}</dt><dd>${line}</dd>`).join("")}</dl>`;
}

/** A time of at least 45 seconds, in words, to half a minute. */
function minutes(seconds: number): string {
  const halves = Math.round(seconds / 30);
  return `About ${Math.floor(halves / 2)}${halves % 2 === 0 ? "" : "½"} ${halves === 2 ? "minute" : "minutes"}.`;
}
