import MarkdownIt from "markdown-it";
import type {Cell} from "./cells.js";
import {cellsNeeded, checkNames, readCell} from "./cells.js";

/**
 * What a part shows beside its prose: from the line of its opening tag to that of its closing one, cells and caption
 * included.
 */
export interface Island {
  id: string;
  /** Line of the file, counted from 1. */
  line: number;
  source: string;
  cells: Cell[];
  /** The shared cells that these need, in the order of the page. */
  needs: Cell[];
}

/** One figure of the chapter, with its controls. */
export interface Figure extends Island {
  caption: string;
  /** The values that its picture shows where it stands still, as in a link: `step=3`. */
  still: string;
}

/** One part of the chapter, which is also one slide: a `##` section, or a `###` inside it. */
export interface Part {
  level: 2 | 3;
  title: string;
  line: number;
  /** The one-line claim: the Markdown of `<p class="key">…</p>`. */
  key: string;
  figure?: Figure;
  /** Something that is shown outside of a figure, such as the quiz: `<div id="…">…</div>`. */
  panel?: Island;
  /** What only the page shows, such as a question about the part before: `<div id="…" data-on="page">…</div>`. */
  asides: Island[];
  /** All other Markdown, block by block: paragraphs and lists. */
  prose: string[];
}

/** A name that the chapter uses, and what it means in one line. */
export interface Term {
  name: string;
  /** HTML. */
  line: string;
}

/** The chapter, cut at its headings. */
export interface Chapter {
  title: string;
  lead: string;
  /** The cells before the first section: what several figures share. */
  shared: Cell[];
  parts: Part[];
  /** The names of `<section id="glossary">`, in its order. */
  glossary: Term[];
}

interface Block {
  kind: "heading" | "html" | "cell" | "prose";
  source: string;
  line: number;
  level: number;
  title: string;
}

const keyLine = /^<p class="key">([\s\S]*)<\/p>$/;
const islandStart = /^<(figure|div) id="([\w-]+)"([^>]*)>/;
const glossaryStart = /^<section id="glossary"/;

/**
 * Cuts the chapter's Markdown into parts. The conventions: `#` once, then `<p class="lead">`; each `##` and `###` is
 * followed by `<p class="key">`; a part has at most one `<figure id="…">`, which holds a `<figcaption>`; ids are
 * unique. A figure before the first section opens the page and belongs to that section. Cells outside of figures and
 * panels stand before the first section.
 *
 * Throws `name:line: …` where the text breaks one of them, and where a cell uses a name that it cannot have.
 */
export function parseChapter(markdown: string, name = "index.md"): Chapter {
  const fail = (line: number, message: string): never => {
    throw new Error(`${name}:${line}: ${message}`);
  };
  const blocks = splitBlocks(markdown);
  const chapter: Chapter = {title: "", lead: "", shared: [], parts: [], glossary: []};
  const ids = new Map<string, number>();
  let opening: Figure | undefined;
  let part: Part | undefined;

  for (let i = 0; i < blocks.length; ++i) {
    const {kind, source, line, level, title} = blocks[i];
    const start = kind === "html" ? islandStart.exec(source) : null;
    if (kind === "heading" && level === 1) {
      if (chapter.title) fail(line, "a second title");
      chapter.title = title;
    } else if (kind === "heading" && level <= 3) {
      const key = blocks[i + 1]?.kind === "html" ? keyLine.exec(blocks[i + 1].source) : null;
      if (!key) fail(line, `section “${title}” has no key line (<p class="key">…</p>)`);
      part = {
        level: level as 2 | 3,
        title,
        line,
        key: key![1],
        figure: part ? undefined : opening,
        asides: [],
        prose: []
      };
      chapter.parts.push(part);
      ++i;
    } else if (!part && !start) {
      if (kind === "cell") chapter.shared.push(readCell(source, line, name));
      else if (kind === "html") chapter.lead ||= /^<p class="lead">([\s\S]*)<\/p>$/.exec(source)?.[1] ?? "";
    } else if (start) {
      const [, tag, id, attributes] = start;
      const end = blocks.findIndex((block, k) => k >= i && block.kind === "html" && block.source.includes(`</${tag}>`));
      if (end < 0) fail(line, `${tag} is not closed`);
      if (ids.has(id)) fail(line, `figure “${id}” was there before, in line ${ids.get(id)}`);
      ids.set(id, line);
      const whole = blocks.slice(i, end + 1);
      const text = whole.map((block) => block.source).join("\n\n");
      const cells = whole
        .filter((block) => block.kind === "cell")
        .map((block) => readCell(block.source, block.line, name));
      const island: Island = {id, line, source: text, cells, needs: []};
      if (tag === "figure") {
        if (part?.figure) fail(line, `section “${part.title}” has a second figure; give it a heading of its own`);
        if (opening && !part) fail(line, "a second figure before the first section");
        const caption = /<figcaption>([\s\S]*?)<\/figcaption>/.exec(text)?.[1];
        if (!caption) fail(line, `figure “${id}” has no caption`);
        const still = /\bdata-still="([^"]*)"/.exec(attributes)?.[1] ?? "";
        const figure = {...island, caption: caption!, still};
        if (part) part.figure = figure;
        else opening = figure;
      } else if (!part) fail(line, "a panel before the first section");
      else if (/\bdata-on="page"/.test(attributes)) part.asides.push(island);
      else part.panel = island;
      i = end;
    } else if (kind === "html" && glossaryStart.test(source)) {
      chapter.glossary = readGlossary(source);
    } else if (kind === "cell") fail(line, "a cell of a section stands in a figure, or in a <div> with an id");
    else part!.prose.push(source);
  }
  if (!chapter.title) fail(1, "no title");
  return withNeeds(chapter, name);
}

/** The names of a glossary: each a `<dt>` with the one line of its `<dd>`. */
function readGlossary(source: string): Term[] {
  const text = (html: string) => html.replace(/<[^>]+>/g, "").trim();
  return Array.from(source.matchAll(/<dt[^>]*>(.*?)<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/g), ([, name, line]) => ({
    name: text(name),
    line: line.trim()
  }));
}

/** Works out which shared cells each figure and panel needs. */
function withNeeds(chapter: Chapter, name: string): Chapter {
  const {shared} = chapter;
  const islands = chapter.parts.flatMap(({figure, panel, asides}) =>
    [figure, panel, ...asides].filter((island) => island !== undefined)
  );
  checkNames([...shared, ...islands.flatMap(({cells}) => cells)], name);
  for (const island of islands) {
    const elsewhere = islands.filter((other) => other !== island).flatMap(({cells}) => cells);
    island.needs = cellsNeeded(island.cells, {shared, elsewhere, name});
  }
  return chapter;
}

/** The top-level blocks of a Markdown text, front matter left out. A block of code that does not run is no cell. */
export function splitBlocks(markdown: string): Block[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(markdown)?.[0] ?? "";
  // The front matter's lines become empty ones, so that line numbers stay those of the file.
  const text = "\n".repeat(front.split("\n").length - 1) + markdown.slice(front.length);
  const lines = text.split("\n");
  const tokens = new MarkdownIt({html: true}).parse(text, {});
  return tokens.flatMap((token, i): Block[] => {
    if (token.level !== 0 || token.nesting < 0 || !token.map) return [];
    const [start, end] = token.map;
    const [language, ...attributes] = token.info.trim().split(/\s+/);
    const isCell = token.type === "fence" && language === "js" && !attributes.includes("run=false");
    const kinds: Record<string, Block["kind"]> = {heading_open: "heading", html_block: "html"};
    return [
      {
        kind: isCell ? "cell" : (kinds[token.type] ?? "prose"),
        source: lines.slice(start, end).join("\n").trim(),
        line: start + 1,
        level: Number(token.tag.slice(1)),
        title: token.type === "heading_open" ? tokens[i + 1].content : ""
      }
    ];
  });
}
