import {createHash} from "node:crypto";
import type {Page} from "./html.js";
import {attribute, insert, textOf} from "./html.js";

// htl writes such values into attributes like `onclick` and then replaces them by functions. They are no programs,
// and to allow them by their hashes allows nothing else.
const htlValues = Array.from({length: 24}, (_, i) => `::${i}`);

/**
 * The Content-Security-Policy of a page: scripts come from the site itself or stand in this very page, and nothing is
 * fetched from another host or sent to one. `inline` are scripts that a window opened by this page may hold.
 *
 * It does not cover two things. A page may be left for another address, which no policy can forbid. And a worker
 * obeys the policy of its own response, which hosts that send no headers do not give: the encoder's worker checks the
 * addresses itself.
 */
export function policyOf(page: Page, inline: readonly string[] = []): string {
  const scripts = page.all((element) => element.tagName === "script" && attribute(element, "src") === undefined);
  const framing = inline.length > 0 || page.all(({tagName}) => tagName === "iframe").length > 0;
  const based = page.all(({tagName}) => tagName === "base").length > 0;
  return [
    "default-src 'none'",
    // 'wasm-unsafe-eval' lets the encoder's kernel be compiled where it has to run on the page; it allows no
    // JavaScript.
    `script-src 'self' 'wasm-unsafe-eval' ${[...scripts.map(textOf), ...inline].map(hash).join(" ")}`.trim(),
    `script-src-attr 'unsafe-hashes' ${htlValues.map(hash).join(" ")}`,
    // Plot, Inputs, reveal.js and our own figures set style attributes, whose texts are not known before.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    ...(framing ? ["frame-src 'self'"] : []), // the speaker's view shows the deck in frames
    "object-src 'none'",
    `base-uri ${based ? "'self'" : "'none'"}`, // the page for what is not there stands at any address
    "form-action 'none'"
  ].join("; ");
}

/**
 * Puts the policy in front of everything in the page that it governs. Nothing may change an inline script after this.
 */
export function withPolicy(page: Page, inline: readonly string[] = []): void {
  const charset = page.find("charset", (element) => attribute(element, "charset") !== undefined);
  const after = page.head.childNodes[page.head.childNodes.indexOf(charset) + 1];
  insert(page.head, `\n<meta http-equiv="Content-Security-Policy" content="${policyOf(page, inline)}">`, after);
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
