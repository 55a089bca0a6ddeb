import {describe, expect, it} from "vitest";
import {parseChapter} from "../../src/chapter/parse.js";

const figure = (id: string) =>
  `<figure id="${id}">\n\n\`\`\`js\ndisplay(1)\n\`\`\`\n\n<figcaption>What to see.</figcaption>\n</figure>\n`;
const text = `---
title: T
---

# Title

<p class="lead">Lead.</p>

\`\`\`js
import {x} from "/x.js";
\`\`\`

## One

<p class="key">A *claim*.</p>

First paragraph.

${figure("one")}
- a list

### Two

<p class="key">Another.</p>

\`\`\`js
display(2)
\`\`\`
`;

describe("parseChapter", () => {
  it("finds title, lead, set-up and parts", () => {
    const {title, lead, setup, parts} = parseChapter(text);
    expect([title, lead]).toEqual(["Title", "Lead."]);
    expect(setup).toEqual(['```js\nimport {x} from "/x.js";\n```']);
    expect(parts.map(({level, title, key}) => [level, title, key])).toEqual([
      [2, "One", "A *claim*."],
      [3, "Two", "Another."]
    ]);
  });
  it("keeps a figure whole, with its caption and its line", () => {
    const [{figure}] = parseChapter(text).parts;
    expect(figure).toMatchObject({id: "one", line: 19, caption: "What to see."});
    expect(figure!.source).toContain("display(1)");
    expect(figure!.source).toMatch(/<\/figure>$/);
  });
  it("tells prose from cells outside the figure", () => {
    const [one, two] = parseChapter(text).parts;
    expect(one.prose).toEqual(["First paragraph.", "- a list"]);
    expect(one.cells).toEqual([]);
    expect(two.cells).toEqual(["```js\ndisplay(2)\n```"]);
  });

  it("looks through a div that keeps room around a cell", () => {
    const {parts} = parseChapter('# T\n\n## A\n\n<p class="key">k</p>\n\n<div id="x">\n\n```js\n1\n```\n\n</div>\n');
    expect([parts[0].cells, parts[0].prose]).toEqual([["```js\n1\n```"], []]);
  });

  const broken = (after: string) => () => parseChapter(`# T\n\n## A\n\n<p class="key">k</p>\n\n${after}`, "c.md");
  it("names the line of a section without a key line", () =>
    expect(broken("## B\n\ntext\n")).toThrow("c.md:7: section “B” has no key line"));
  it("names the line of a second figure with the same id", () =>
    expect(broken(`${figure("x")}\n### B\n\n<p class="key">k</p>\n\n${figure("x")}`)).toThrow(
      "c.md:20: figure “x” was there before, in line 7"
    ));
  it("refuses two figures in one section", () =>
    expect(broken(`${figure("x")}\n${figure("y")}`)).toThrow(/c\.md:16: section “A” has a second figure/));
  it("refuses a figure without a caption or without an end", () => {
    expect(broken('<figure id="x">\n\ntext\n\n</figure>\n')).toThrow("c.md:7: figure “x” has no caption");
    expect(broken('<figure id="x">\n\ntext\n')).toThrow("c.md:7: figure is not closed");
  });
  it("refuses a text without a title", () => expect(() => parseChapter("text")).toThrow("index.md:1: no title"));
});
