// Page loader: the chapter cut into a deck. Its words and figures live in index.md and nowhere else.
import {readFile} from "node:fs/promises";
import {parseChapter} from "./chapter/parse.js";
import {slidesOf} from "./chapter/slides.js";

const file = new URL("./index.md", import.meta.url);
const chapter = parseChapter(await readFile(file, "utf8"), "src/index.md");

process.stdout.write(`---
title: Slides
description: The chapter as slides, with live figures and speaker notes.
style: slides.css
toc: false
---

${slidesOf(chapter)}
\`\`\`js
import {present} from "/deck/present.js";

present(document.querySelector(".reveal"), {invalidation});
\`\`\`
`);
