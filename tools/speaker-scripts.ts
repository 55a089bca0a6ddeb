import type {Literal, TemplateLiteral} from "acorn";
import {parse} from "acorn";
import {full} from "acorn-walk";
import {Page, attribute, textOf} from "./html.js";
import {readBundled} from "./bundle/index.js";

/**
 * The inline scripts of reveal.js's speaker view, which its plugin writes into a new window: they stand in a text of
 * the bundled site in `folder`. Throws unless there is one.
 */
export function speakerScripts(folder: string): string[] {
  const mark = "speaker-controls";
  const code = readBundled(folder, (text) => text.includes(mark));
  if (!code) throw new Error("reveal.js's speaker view is not part of the site");
  const texts: string[] = [];
  full(parse(code, {ecmaVersion: 2024, sourceType: "module"}), (node) => {
    const value =
      node.type === "Literal"
        ? (node as Literal).value
        : node.type === "TemplateLiteral"
          ? (node as TemplateLiteral).quasis.map(({value}) => value.cooked).join("")
          : undefined;
    if (typeof value === "string" && value.includes(mark)) texts.push(value);
  });
  const scripts = texts.flatMap((html) => {
    const window = new Page(html, "speaker view");
    return window.all((element) => element.tagName === "script" && attribute(element, "src") === undefined).map(textOf);
  });
  if (scripts.length === 0) throw new Error("no script found in reveal.js's speaker view");
  return scripts;
}
