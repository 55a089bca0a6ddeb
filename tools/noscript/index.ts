import {readFileSync} from "node:fs";
import {words} from "../../src/components/words.js";
import {escapeHtml, insertBefore, toTop} from "../pages.js";
import type {Still} from "../pictures/figures.js";
import type {Pictures} from "../pictures/index.js";
import type {PlainQuestion} from "../pictures/plain.js";

const style = readFileSync(new URL("./noscript.css", import.meta.url), "utf8").replace(/\/\*[^]*?\*\/|\s*\n\s*/g, "");
const block = `<div class="observablehq observablehq--block"><!--:\\w+:--></div>`;

/** Which cell, by its place holder, shows the table of pairs, and which the quiz. A deck cut from the same source has the same. */
export interface Cells {
  pairs: string;
  quiz: string;
}

/** Finds the cells in the chapter's page. Throws where there is none. */
export function findCells(chapter: string): Cells {
  const find = (id: string) => {
    const found = new RegExp(`<div id="${id}">\\s*(${block})`).exec(chapter)?.[1];
    if (!found) throw new Error(`unexpected page: no cell in #${id}`);
    return found;
  };
  return {pairs: find("pairs"), quiz: find("quiz")};
}

/**
 * Makes a page readable where no script runs: it says so, shows every figure as a picture and the quiz as a list, and keeps no room
 * for what never comes. Where scripts run, browsers do not even look inside `<noscript>`.
 */
export function withNoScript(html: string, name: string, pictures: Pictures | null, cells: Cells): string {
  const top = toTop(name);
  html = insertBefore(html, "</head>", `${noScript(`<style>${style}</style>`)}\n`, name);
  const note = name === "lab" ? words.noScript.needed : words.noScript.still;
  const place = html.includes('<p class="lead">') ? /<p class="lead">[^]*?<\/p>/ : /<h1[^]*?<\/h1>/;
  if (name !== "404") html = html.replace(place, (found) => found + noScript(`<p class="small">${note}</p>`));
  if (!pictures) return html;
  for (const [id, still] of pictures.stills)
    html = html.replace(new RegExp(`(<figure id="${id}">[^]*?)(?=<figcaption>)`), (found) => {
      return `${found}${noScript(picture(still, top))}\n`;
    });
  return html
    .replace(cells.pairs, (found) => found + noScript(pictures.plain.pairs))
    .replace(cells.quiz, (found) => found + noScript(quiz(pictures.plain.quiz)));
}

function noScript(content: string): string {
  return `<noscript>${content}</noscript>`;
}

function picture({reading, wide, narrow}: Still, top: string): string {
  const source = (media: string, {width, height}: Still["wide"], file: string) =>
    `<source media="${media}" srcset="${top}${file}" width="${width}" height="${height}">`;
  const [small, dark] = ["(max-width: 34rem)", "(prefers-color-scheme: dark)"];
  return `<picture class="still">
${source(`${small} and ${dark}`, narrow, narrow.dark)}
${source(small, narrow, narrow.light)}
${source(dark, wide, wide.dark)}
<img src="${top}${wide.light}" width="${wide.width}" height="${wide.height}" alt="${escapeHtml(reading)}" loading="lazy">
</picture><p class="reading">${escapeHtml(reading)}</p>`;
}

function quiz(questions: readonly PlainQuestion[]): string {
  const items = questions.map(
    ({ask, answers, reply}) => `<li><p>${escapeHtml(ask)}</p>
<ul>${answers.map((answer) => `<li>${escapeHtml(answer)}</li>`).join("")}</ul>
<details><summary>${words.quiz.answer}</summary><p>${escapeHtml(reply)}</p></details></li>`
  );
  return `<ol class="quiz">${items.join("\n")}</ol>`;
}
