import type {Chapter} from "./parse.js";

/** The ids of all figures, in the chapter's order: each has a page of its own under /embed/. */
export function figureIds({parts}: Chapter): string[] {
  return parts.flatMap(({figure}) => (figure ? [figure.id] : []));
}

/**
 * The Markdown of a page that shows one figure alone: its cells and caption, a credit line and the way to the chapter, with a
 * script that follows the host's wishes (theme) and tells it the height. Throws `unknown figure: …`.
 */
export function embedOf({title, setup, parts}: Chapter, id: string): string {
  const part = parts.find(({figure}) => figure?.id === id);
  if (!part?.figure) throw new Error(`unknown figure: ${id}`);
  return `---
title: ${JSON.stringify(part.title)}
description: ${JSON.stringify(plain(part.key))}
style: ../embed.css
toc: false
---

<h1 class="hidden">${part.title}</h1>

${setup.join("\n\n")}

${part.figure.source}

<p class="credit">From <a class="home" href="../#${id}" target="_blank" rel="noopener">${title}</a></p>

\`\`\`js
import {embedded} from "/embed/frame.js";

embedded({id: ${JSON.stringify(id)}, invalidation});
\`\`\`
`;
}

function plain(html: string): string {
  return html.replace(/<[^>]+>/g, "");
}
