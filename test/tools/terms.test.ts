import {expect, it} from "vitest";
import {Page} from "../../tools/html.js";
import {withTerms} from "../../tools/terms.js";

const glossary = `<section id="glossary"><dl><dt><dfn class="key">key</dfn></dt>
<dd>the sign</dd><dt><dfn>head</dfn></dt>
<dd>one way</dd></dl></section>`;

/** The marked names of a page with this main, as `name:text`. */
function marked(main: string): string[] {
  const page = new Page(`<main>${main}${glossary}</main>`, "index");
  withTerms(page);
  return Array.from(page.toString().matchAll(/<a class="term" href="#term-(\w+)"[^>]*>(.*?)<\/a>/g), ([, name, text]) =>
    [name, text.replace(/<[^>]+>/g, "")].join(":")
  );
}

it("marks what wears a colour everywhere, and any other name at its first use in a section", () => {
  expect(
    marked(`<p>A <b class="key">key</b>, a head &amp; a head.</p><ol><li>Heads, <b class="key">keys</b>.</li></ol>
      <h2>Two heads</h2><p>No <em>heads</em>, no keys.</p>`)
  ).toEqual(["key:key", "head:head", "key:keys", "head:heads"]);
});

it("leaves headings, links, figures, questions, the lead and small print alone", () => {
  expect(
    marked(`<h2>A head</h2><p><a href="#x">a head</a></p><figure><p>a head</p></figure><div><p>a head</p></div>
      <p class="small">a head</p><p class="lead">a head</p>`)
  ).toEqual([]);
});

it("keeps the text to the letter, and names the entries", () => {
  const page = new Page(`<main><p>1 &lt; 2 heads &amp; more</p>${glossary}</main>`, "index");
  withTerms(page);
  expect(page.toString()).toContain(
    '<p>1 &lt; 2 <a class="term" href="#term-head" aria-describedby="line-head">heads</a> &amp; more</p>'
  );
  expect(page.toString()).toContain(
    '<dt id="term-key"><dfn class="key">key</dfn></dt>\n<dd id="line-key">the sign</dd>'
  );
});

it("does nothing to a page without a glossary", () => {
  const page = new Page("<main><p>a head</p></main>", "lab");
  const before = page.toString();
  withTerms(page);
  expect(page.toString()).toBe(before);
});
