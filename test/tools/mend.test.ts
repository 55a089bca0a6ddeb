import {describe, expect, it} from "vitest";
import {Page} from "../../tools/html.js";
import {mend} from "../../tools/mend.js";
import {pageOf} from "./html.js";

const assets = `<link rel="preload" as="style" href="./_import/style.1.css">
<link rel="stylesheet" type="text/css" href="./_import/style.1.css">
<link rel="icon" href="./_file/icon.svg">
<script type="module">import "./_observablehq/client.1.js";</script>`;

function mended(name: string, head = assets): string {
  const page = pageOf(name, {head});
  mend(page);
  return page.toString();
}

describe("mend", () => {
  it("says the language and lets readers zoom", () => {
    const html = mended("index");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('content="width=device-width, initial-scale=1"');
    expect(html).not.toContain("maximum-scale");
  });
  it("takes a slash off a page's address before anything else", () =>
    expect(mended("embed/match")).toMatch(/<meta charset="utf-8">\n<script>if \(location\.pathname/));
  it("leaves the address of the first page as it is", () =>
    expect(mended("index")).not.toContain('location.pathname.endsWith("/")'));
  it("lets the page for what is missing load nothing before it knows where the site begins", () => {
    const [before, after] = mended("404", `<base href="/">\n${assets}`).split('<template id="assets">');
    expect(before).not.toMatch(/<link|<script/);
    expect(after).toMatch(/^\n<link rel="stylesheet".*>\n<link rel="icon".*>\n<\/template>\n<script>/);
    expect(after).toContain('fetch(base + "_import/style.1.css"');
    expect(after).not.toContain("client.1.js");
  });
  it("refuses pages that it does not know how to mend", () => {
    expect(() => mend(new Page("<p>nothing</p>", "lab"))).toThrow("unexpected page: no viewport in lab");
    expect(() => mend(pageOf("404", {head: assets}))).toThrow("unexpected page: no <base> in 404");
    expect(() => mend(pageOf("404", {head: '<base href="/">'}))).toThrow("unexpected page: no styles in 404");
  });
});
