import {expect, it} from "vitest";
import {moduleOfPage} from "../../tools/cells/module.js";

const page = `# A page

\`\`\`js
import {slider} from "/components/controls/index.js";

const a = slider([0, 1], {label: "a"});
const unused = 1;
\`\`\`

Text.

\`\`\`js run=false
not a cell
\`\`\`

\`\`\`js
display(a);
const late = await import("/data/late.js");
\`\`\``;

it("writes the cells of a page as functions, on the lines where they stand", () => {
  expect(moduleOfPage(page, "p.md").split("\n").slice(1)).toEqual([
    "",
    "",
    'import {slider} from "./components/controls/index.js"; const {a} = await seen(async () => {',
    "",
    'const a = slider([0, 1], {label: "a"});',
    "const unused = 1;",
    "return {a};});",
    ...Array(7).fill(""),
    " await seen(async () => {",
    "display(a);",
    'const late = await import("./data/late.js");',
    "return {};});"
  ]);
});

it("says where a cell cannot be parsed", () => {
  expect(() => moduleOfPage("\n```js\nconst = 1;\n```\n", "p.md")).toThrow(/^p\.md:3: /);
});
