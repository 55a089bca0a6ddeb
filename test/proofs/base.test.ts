// The built site on other hosts: under a path of its own, and wherever its pages are called `/lab/` or `/lab.html`.
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import type {Names} from "../../tools/serve.js";
import {drawn, figures, site} from "../browser/site.js";

const base = "/some/base/";

/** Where all links of a page lead, without those to other sites. */
function links(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLAnchorElement>("a[href]"), ({href}) => href).filter((href) =>
      href.startsWith(location.origin)
    )
  );
}

describe.each<Names>(["clean", "slash", "exact"])("under a path, on a host with %s names", (names) => {
  const host = site({base, names});
  // A browser looks ahead for files to fetch, before the page has taken the slash off its address. Those it asks for
  // in vain, and then again where they are.
  const troubles = ({errors, failed}: {errors: string[]; failed: string[]}) =>
    names !== "slash"
      ? {errors, failed}
      : {
          errors: errors.filter((error) => !error.includes("404")),
          failed: failed.filter((url) => !/\/(slides|lab|embed\/[\w-]+|embed)\/_/.test(url))
        };
  const named = (name: string) => `/${name}${{clean: "", slash: "/", exact: ".html"}[names]}`;

  it("draws the chapter, an embed and the lab, and all their links stay under the path and lead somewhere", async () => {
    for (const [path, ids] of [
      ["/", names === "clean" ? figures : ["pronoun"]],
      [named("embed/soft-hard") + "?soft-hard.temperature=0.3", ["soft-hard"]],
      [named("lab"), ["lab"]]
    ] as const) {
      const {page, errors, failed, foreign} = await host.open(path);
      for (const id of ids) await drawn(page, id);
      expect({path, ...troubles({errors, failed}), foreign}).toEqual({path, errors: [], failed: [], foreign: []});
      for (const url of new Set((await links(page)).map((link) => link.split("#")[0]))) {
        expect(url, path).toContain(host.origin + "/");
        expect((await page.request.get(url)).ok(), url).toBe(true);
      }
    }
  });

  it("leads from the chapter to the slides and back by Present and Read, with the values", async () => {
    const {page, errors, failed} = await host.open("/?soft-hard.temperature=0.3#soft-hard");
    await drawn(page, "soft-hard");
    await page.locator(".site .present").click();
    await page.waitForFunction(() => document.documentElement.dataset.deck === "ready");
    expect(page.url()).toContain(`${host.origin}/slides`);
    expect(page.url()).toContain("?soft-hard.temperature=0.3");
    await page.locator("a.read").click();
    await page.waitForURL((url) => url.href.startsWith(`${host.origin}/?soft-hard.temperature=0.3`));
    await drawn(page, "soft-hard");
    expect(troubles({errors, failed})).toEqual({errors: [], failed: []});
  });
});

describe("the page for what is missing", () => {
  const host = site({base});

  it.each(["/nothing", "/nothing/here/at/all", "/embed/nothing"])("finds its way at %s", async (path) => {
    const {page} = await host.open(path);
    await page.waitForSelector("link[rel=stylesheet]", {state: "attached"});
    await page.waitForFunction(
      () => getComputedStyle(document.body).maxWidth !== "none" || document.styleSheets.length
    );
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.styleSheets[0].cssRules.length)).toBeGreaterThan(50);
    for (const link of await links(page))
      expect(link.startsWith(host.origin + "/") || link.includes("#this"), link).toBe(true);
    await page.locator("main a", {hasText: "the chapter"}).click();
    await drawn(page, "pronoun");
    expect(page.url()).toBe(`${host.origin}/`);
  });

  it("sends a page with a slash too many on, values and all", async () => {
    const {page} = await host.open("/lab/?x=1#lab.head=1.3");
    await drawn(page, "lab");
    expect(page.url()).toBe(`${host.origin}/lab?x=1#lab.head=1.3`);
  });

  it("can be read without scripts", async () => {
    const {page} = await host.open("/nothing/here", {javaScriptEnabled: false});
    expect(await page.locator("main").innerText()).toContain("no key matched this address");
    expect(await page.locator("main a", {hasText: "the chapter"}).count()).toBe(1);
  });
});
