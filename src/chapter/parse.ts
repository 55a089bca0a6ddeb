import MarkdownIt from "markdown-it";

/** One figure of the chapter: from the line of `<figure id="…">` to that of `</figure>`, controls, cells and caption included. */
export interface Figure {
  id: string;
  /** Line of the file, counted from 1. */
  line: number;
  source: string;
  caption: string;
}

/** One part of the chapter, which is also one slide: a `##` section, or a `###` inside it. */
export interface Part {
  level: 2 | 3;
  title: string;
  line: number;
  /** The one-line claim: the Markdown of `<p class="key">…</p>`. */
  key: string;
  figure?: Figure;
  /** Cells that show something outside the figure, such as the quiz. */
  cells: string[];
  /** All other Markdown, block by block: paragraphs and lists. */
  prose: string[];
}

/** The chapter, cut at its headings. */
export interface Chapter {
  title: string;
  lead: string;
  /** The cells before the first section: imports and data that all others need. */
  setup: string[];
  parts: Part[];
}

type Block = {kind: "heading" | "html" | "cell" | "prose"; source: string; line: number; level: number; title: string};

const keyLine = /^<p class="key">([\s\S]*)<\/p>$/;
const figureStart = /^<figure id="([\w-]+)">/;

/**
 * Cuts the chapter's Markdown into parts. The conventions: `#` once, then `<p class="lead">`; each `##` and `###` is followed by
 * `<p class="key">`; a part has at most one `<figure id="…">`, which holds a `<figcaption>`; ids are unique.
 *
 * Throws `name:line: …` where the text breaks one of them.
 */
export function parseChapter(markdown: string, name = "index.md"): Chapter {
  const fail = (line: number, message: string): never => {
    throw new Error(`${name}:${line}: ${message}`);
  };
  const blocks = splitBlocks(markdown);
  const chapter: Chapter = {title: "", lead: "", setup: [], parts: []};
  const ids = new Map<string, number>();
  let part: Part | undefined;

  for (let i = 0; i < blocks.length; ++i) {
    const {kind, source, line, level, title} = blocks[i];
    if (kind === "heading" && level === 1) {
      if (chapter.title) fail(line, "a second title");
      chapter.title = title;
    } else if (kind === "heading" && level <= 3) {
      const key = blocks[i + 1]?.kind === "html" ? keyLine.exec(blocks[i + 1].source) : null;
      if (!key) fail(line, `section “${title}” has no key line (<p class="key">…</p>)`);
      part = {level: level as 2 | 3, title, line, key: key![1], cells: [], prose: []};
      chapter.parts.push(part);
      ++i;
    } else if (!part) {
      if (kind === "cell") chapter.setup.push(source);
      else if (kind === "html") chapter.lead ||= /^<p class="lead">([\s\S]*)<\/p>$/.exec(source)?.[1] ?? "";
    } else if (kind === "html" && figureStart.test(source)) {
      const end = blocks.findIndex((block, k) => k >= i && block.kind === "html" && block.source.includes("</figure>"));
      if (end < 0) fail(line, "figure is not closed");
      const id = figureStart.exec(source)![1];
      if (ids.has(id)) fail(line, `figure “${id}” was there before, in line ${ids.get(id)}`);
      if (part.figure) fail(line, `section “${part.title}” has a second figure; give it a heading of its own`);
      const whole = blocks.slice(i, end + 1);
      const text = whole.map((block) => block.source).join("\n\n");
      const caption = /<figcaption>([\s\S]*?)<\/figcaption>/.exec(text)?.[1];
      if (!caption) fail(line, `figure “${id}” has no caption`);
      ids.set(id, line);
      part.figure = {id, line, source: text, caption: caption!};
      i = end;
    } else if (kind === "html" && /^<\/?div\b/.test(source))
      continue; // keeps room around a cell
    else if (kind === "cell") part.cells.push(source);
    else part.prose.push(source);
  }
  if (!chapter.title) fail(1, "no title");
  return chapter;
}

/** The top-level blocks of a Markdown text, front matter left out. */
function splitBlocks(markdown: string): Block[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(markdown)?.[0] ?? "";
  // The front matter's lines become empty ones, so that line numbers stay those of the file.
  const text = "\n".repeat(front.split("\n").length - 1) + markdown.slice(front.length);
  const lines = text.split("\n");
  const tokens = new MarkdownIt({html: true}).parse(text, {});
  return tokens.flatMap((token, i): Block[] => {
    if (token.level !== 0 || token.nesting < 0 || !token.map) return [];
    const [start, end] = token.map;
    const source = lines.slice(start, end).join("\n").trim();
    const kind =
      token.type === "heading_open"
        ? "heading"
        : token.type === "html_block"
          ? "html"
          : token.type === "fence" && token.info.trim().split(/\s/)[0] === "js"
            ? "cell"
            : "prose";
    return [
      {
        kind,
        source,
        line: start + 1,
        level: Number(token.tag.slice(1)),
        title: kind === "heading" ? tokens[i + 1].content : ""
      }
    ];
  });
}
