// Page loader: the chapter cut into a deck. Its words and figures live in index.md and nowhere else.
import {readChapter} from "./chapter/outline.js";
import {slidesOf} from "./chapter/slides.js";

process.stdout.write(`---
title: Slides
style: styles/slides.css
toc: false
---

${slidesOf(readChapter())}
\`\`\`js
import {present} from "/deck/present.js";

present(document.querySelector(".reveal"), {invalidation});
\`\`\`
`);
