import type {Chapter} from "./parse.js";

/**
 * The Markdown of a page that shows one figure alone: its cells, those that it needs, and its caption, a credit line
 * and the way to the chapter, with a script that follows the host's wishes (theme) and tells it the height. Throws
 * `unknown figure: …`.
 */
export function embedOf({title, parts}: Chapter, id: string): string {
  const part = parts.find(({figure}) => figure?.id === id);
  if (!part?.figure) throw new Error(`unknown figure: ${id}`);
  return `---
title: ${JSON.stringify(part.title)}
style: ../styles/embed.css
toc: false
---

<h1 class="hidden">${part.title}</h1>

${part.figure.needs.map(({source}) => source).join("\n\n")}

${part.figure.source}

<p class="credit">From <a class="home" href="../#${id}" target="_blank" rel="noopener">${title}</a></p>

\`\`\`js
import {embedded} from "/embed/frame.js";

embedded({invalidation});
\`\`\`
`;
}
