import {findName} from "../src/chapter/glossary.js";
import type {Element, Page} from "./html.js";
import {attribute, escapeHtml, insert, isElement, remove, setAttribute, textOf} from "./html.js";

/** Elements of prose; what stands inside of anything else is left alone, and so is what stands quiet. */
const prose = ["p", "li"];
const quiet = ["lead", "small"];
const inline = ["em", "strong", "i", "b", "data"];

/**
 * Puts the names of the page's glossary at hand: wherever a name stands in its colour, and where any other is first
 * used in a section, it becomes a link to its entry at the end of the chapter. A script shows the entry's line there
 * and then.
 */
export function withTerms(page: Page): void {
  const glossary = page.byId("glossary");
  if (!glossary) return;
  const names = page
    .all(({tagName}) => tagName === "dt", glossary)
    .map((dt) => {
      const name = textOf(page.find("<dfn>", ({tagName}) => tagName === "dfn", dt));
      const siblings = dt.parentNode!.childNodes.filter(isElement);
      setAttribute(dt, "id", `term-${name}`);
      setAttribute(siblings[siblings.indexOf(dt) + 1], "id", `line-${name}`);
      return name;
    });
  const main = page.find("<main>", ({tagName}) => tagName === "main");
  let unused = names;
  for (const block of main.childNodes.filter(isElement)) {
    if (block.tagName === "h2") unused = names;
    const texts = block.tagName === "ol" || block.tagName === "ul" ? block.childNodes.filter(isElement) : [block];
    for (const text of texts)
      if (prose.includes(text.tagName) && !quiet.includes(attribute(text, "class") ?? ""))
        unused = mark(text, names, unused);
  }
}

/** Marks the names in an element. Returns those of `unused` that have not been used in this section yet. */
function mark(element: Element, names: readonly string[], unused: string[]): string[] {
  for (const node of [...element.childNodes]) {
    if (isElement(node)) {
      const role = names.find((name) => node.tagName === "b" && attribute(node, "class") === name);
      if (role) replace(node, link(role, `<b class="${role}">${escapeHtml(textOf(node))}</b>`));
      else if (inline.includes(node.tagName)) unused = mark(node, names, unused);
    } else if (node.nodeName === "#text" && "value" in node) {
      let [html, rest] = ["", node.value];
      for (let found; (found = findName(rest, unused));) {
        const {name, start, end} = found;
        html += escapeHtml(rest.slice(0, start)) + link(name, escapeHtml(rest.slice(start, end)));
        rest = rest.slice(end);
        unused = unused.filter((other) => other !== name);
      }
      if (html) replace(node, html + escapeHtml(rest));
    }
  }
  return unused;
}

function link(name: string, html: string): string {
  return `<a class="term" href="#term-${name}" aria-describedby="line-${name}">${html}</a>`;
}

function replace(node: Element["childNodes"][number], html: string): void {
  insert(node.parentNode!, html, node);
  remove(node);
}
