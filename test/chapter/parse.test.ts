import {describe, expect, it} from "vitest";
import {parseChapter} from "../../src/chapter/parse.js";

const figure = (id: string) =>
  `<figure id="${id}">\n\n\`\`\`js\ndisplay(y)\n\`\`\`\n\n<figcaption>What to see.</figcaption>\n</figure>\n`;
const text = `---
title: T
---

# Title

<p class="lead">Lead.</p>

\`\`\`js
import {x} from "/x.js";
\`\`\`

\`\`\`js
const y = x + 1;
\`\`\`

## One

<p class="key">A *claim*.</p>

First paragraph.

${figure("one")}
- a list

### Two

<p class="key">Another.</p>

<div id="two">

\`\`\`js
display(2)
\`\`\`

</div>
`;

describe("parseChapter", () => {
  it("finds title, lead, shared cells and parts", () => {
    const {title, lead, shared, parts} = parseChapter(text);
    expect([title, lead]).toEqual(["Title", "Lead."]);
    expect(shared.map(({source}) => source)).toEqual([
      '```js\nimport {x} from "/x.js";\n```',
      "```js\nconst y = x + 1;\n```"
    ]);
    expect(parts.map(({level, title, key}) => [level, title, key])).toEqual([
      [2, "One", "A *claim*."],
      [3, "Two", "Another."]
    ]);
  });
  it("keeps a figure whole, with its caption and its line", () => {
    const [{figure}] = parseChapter(text).parts;
    expect(figure).toMatchObject({id: "one", line: 23, caption: "What to see."});
    expect(figure!.source).toContain("display(y)");
    expect(figure!.source).toMatch(/<\/figure>$/);
  });
  it("tells a figure and its caption from prose, and both from a panel", () => {
    const [one, two] = parseChapter(text).parts;
    expect(one.prose).toEqual(["First paragraph.", "- a list"]);
    expect(one.panel).toBeUndefined();
    expect(two.prose).toEqual([]);
    expect(two.panel).toMatchObject({id: "two", needs: []});
    expect(two.panel!.cells.map(({source}) => source)).toEqual(["```js\ndisplay(2)\n```"]);
  });
  it("finds the cells that a figure needs, directly and through others, in the order of the page", () => {
    const {parts, shared} = parseChapter(text);
    expect(parts[0].figure!.needs).toEqual(shared);
  });
  it("knows the values that a figure's still shows", () => {
    const still = text.replace('id="one"', 'id="one" data-still="step=3"');
    expect(parseChapter(still).parts[0].figure!.still).toBe("step=3");
    expect(parseChapter(text).parts[0].figure!.still).toBe("");
  });

  it("gives a figure that opens the page to the first section", () => {
    const [one, two] = parseChapter(
      text.replace("## One", `${figure("zero")}\n## One`).replace(figure("one"), "")
    ).parts;
    expect([one.title, one.figure?.id]).toEqual(["One", "zero"]);
    expect(two.figure).toBeUndefined();
  });
  it("keeps what only the page shows apart, and knows its cells", () => {
    const recall = '<div id="recall" data-on="page">\n\n```js\nrecall(y)\n```\n\n</div>\n';
    const given = text
      .replace("const y = x + 1;", "const y = x + 1, recall = x;")
      .replace("First par", `${recall}\nFirst par`);
    const [one] = parseChapter(given).parts;
    expect(one.asides.map(({id, needs}) => [id, needs.length])).toEqual([["recall", 2]]);
    expect([one.panel, one.prose[0]]).toEqual([undefined, "First paragraph."]);
  });
  it("reads the names at hand, each with its line", () => {
    const names =
      '<section id="glossary">\n<dl>\n<dt><dfn>query</dfn></dt><dd>What a <em>word</em> looks for.</dd>\n<dt>key</dt>\n<dd>Its sign.</dd>\n</dl>\n</section>\n';
    const {glossary, parts} = parseChapter(`${text}\n${names}`);
    expect(glossary).toEqual([
      {name: "query", line: "What a <em>word</em> looks for."},
      {name: "key", line: "Its sign."}
    ]);
    expect(parts.at(-1)!.prose).toEqual([]);
  });

  const broken = (after: string) => () => parseChapter(`# T\n\n## A\n\n<p class="key">k</p>\n\n${after}`, "c.md");
  it("names the line of a section without a key line", () => {
    expect(broken("## B\n\ntext\n")).toThrow("c.md:7: section “B” has no key line");
    expect(broken("## B\n")).toThrow("c.md:7: section “B” has no key line");
    expect(broken('## B\n\n<div><p class="key">k</p>\n')).toThrow("no key line");
    expect(broken('## B\n\n<p class="key">k</p> and more\n')).toThrow("no key line");
  });
  it("refuses a second title", () => expect(broken("# U\n")).toThrow("c.md:7: a second title"));
  it("takes for prose what is neither a part, a figure nor a cell", () => {
    const prose = ["---", "#### Deep", "```text\nnot a cell\n```", '<p><figure id="no"></p>', "text", "---"];
    expect(broken(`${prose.join("\n\n")}\n`)().parts[0]).toMatchObject({title: "A", prose});
  });
  it("takes a cell with options for a cell", () =>
    expect(broken("``` js echo\ndisplay(1)\n```\n")).toThrow("c.md:7: a cell of a section"));
  it("names the line of a second figure with the same id", () =>
    expect(broken(`${figure("x")}\n### B\n\n<p class="key">k</p>\n\n${figure("x")}`)).toThrow(
      "c.md:20: figure “x” was there before, in line 7"
    ));
  it("refuses two figures in one section", () =>
    expect(broken(`${figure("x")}\n${figure("y")}`)).toThrow(/c\.md:16: section “A” has a second figure/));
  it("refuses a second figure, and a panel, before the first section", () => {
    expect(() => parseChapter(`# T\n\n${figure("x")}\n${figure("z")}`, "c.md")).toThrow(
      /c\.md:12: a second figure before the first section/
    );
    expect(() => parseChapter('# T\n\n<div id="x">\n\n</div>\n', "c.md")).toThrow(
      "c.md:3: a panel before the first section"
    );
  });
  it("refuses a figure without a caption or without an end", () => {
    expect(broken('<figure id="x">\n\ntext\n\n</figure>\n')).toThrow("c.md:7: figure “x” has no caption");
    expect(broken('<figure id="x">\n\ntext\n')).toThrow("c.md:7: figure is not closed");
  });
  it("names the line of a cell that stands alone in a section", () =>
    expect(broken("```js\ndisplay(1)\n```\n")).toThrow(
      "c.md:7: a cell of a section stands in a figure, or in a <div>"
    ));
  it("names the line of a cell that uses what no cell defines, or what another figure keeps to itself", () => {
    expect(broken(figure("x"))).toThrow("c.md:9: “y” is defined by no cell");
    const own = figure("x").replace("display(y)", "const y = 1");
    expect(broken(`${own}\n### B\n\n<p class="key">k</p>\n\n${figure("z")}`)).toThrow(
      "c.md:22: “y” is defined in line 9, inside of another figure: move it to a cell before the first section"
    );
  });
  it("names the line of a name that was there before", () => {
    const own = (id: string) => figure(id).replace("display(y)", "const y = 1");
    expect(broken(`${own("x")}\n### B\n\n<p class="key">k</p>\n\n${own("z")}`)).toThrow(
      "c.md:22: “y” was defined before, in line 9"
    );
  });
  it("names the line of a cell that is no JavaScript", () =>
    expect(broken(figure("x").replace("display(y)", "display(1))"))).toThrow(/^c\.md:10: /));
  it("refuses a text without a title", () => expect(() => parseChapter("text")).toThrow("index.md:1: no title"));
});
