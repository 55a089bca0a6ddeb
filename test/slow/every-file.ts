// Every file of a page, one after the other, does not come.
import {describe, expect, it} from "vitest";
import type {Fault} from "../browser/missing.js";
import {openWithout, pathOf, readThrough, tryAgain} from "../browser/missing.js";
import {figures, site} from "../browser/site.js";

const {open} = site({fresh: true});

/** Pages, and their parts; where none are named, all figures are. */
const pages = {
  "/": [...figures, "quiz"],
  "/slides": [...figures, "quiz"],
  "/lab": ["lab", "pair", "he-she"],
  "/method": [],
  "/embed/soft-hard": ["soft-hard"]
} satisfies Record<string, readonly string[]>;
type Path = keyof typeof pages;
const faults: readonly Fault[] = ["404", "garbage", "never", "late"];

/** Everything that a page asks for until it has been read to its end, and what it asks for by itself. */
async function filesOf(path: Path): Promise<{all: string[]; own: string[]; ids: string[]}> {
  const asked = new Set<string>();
  const {page} = await open(path, {}, async (page) => {
    page.on("request", (request) => request.isNavigationRequest() || asked.add(pathOf(request.url())));
  });
  const ids =
    pages[path].length > 0
      ? [...pages[path]]
      : await page.locator("figure[id]").evaluateAll((all) => all.map(({id}) => id));
  const {live} = await readThrough(page, ids);
  expect(live).toEqual(ids);
  await page.waitForLoadState("networkidle");
  const html = await (await page.request.get(page.url())).text();
  const own = Array.from(html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g), ([, href]) =>
    pathOf(new URL(href, page.url()).href)
  );
  await page.close();
  return {all: [...asked].filter((file) => !/sw\.js$/.test(file)), own, ids};
}

/**
 * Tries each page with each of its files missing in each way: that costs one part of the page, and it comes back
 * without a reload.
 */
export function tryEveryFile(paths: readonly Path[]): void {
  describe.each(paths)("%s", (path) => {
    it.each(faults)("holds when any one of its files answers: %s", {timeout: 1_800_000}, async (fault) => {
      const {all, own, ids} = await filesOf(path);
      expect(all.length).toBeGreaterThan(5);
      const problems: string[] = [];
      const tryWithout = async (file: string) => {
        const say = (what: string) => problems.push(`${file}: ${what}`);
        const {page, mend} = await openWithout(open, path, file, fault);
        const deck = path === "/slides" && !own.includes(file);
        if (deck)
          await page
            .waitForFunction(() => document.documentElement.dataset.deck === "ready", null, {timeout: 60_000})
            .catch(() => say("the deck does not start"));
        const seen = await readThrough(page, ids);
        if (seen.letters < 200) say(`shows ${seen.letters} letters`);
        for (const text of seen.raw) say(`raw error: ${text}`);
        if (seen.live.length + seen.missing.length < ids.length && !seen.told)
          say("not all parts are live or say why not");
        if (/\.js$|\.json$/.test(file) && seen.bare.length > 0) say(`no picture either of ${seen.bare.join()}`);
        // A file of a figure's own costs that figure, one that several share leaves the others. On /method all share.
        const [, name] = /\/([\w-]+)\.[0-9a-f]{8}\.js$/.exec(file) ?? [];
        const cost = ids.includes(name) ? [name] : ids.slice(3);
        if (path !== "/method" && !own.includes(file) && seen.missing.length > Math.max(1, cost.length))
          say(`costs ${seen.missing.join()}`);
        mend();
        for (let i = 0; i < 4 && (await page.locator(".unloaded button").count()) > 0; ++i) {
          await tryAgain(page);
          await page.waitForTimeout(100);
          await readThrough(page, ids);
        }
        const again = await readThrough(page, ids);
        if (again.live.length < ids.length) say(`not back: ${ids.filter((id) => !again.live.includes(id)).join()}`);
        if (again.told || again.missing.length > 0) say("still says that something is missing");
        for (const text of again.raw) say(`raw error: ${text}`);
        await page.close();
      };
      // Most of the time a page waits: two can wait at once.
      const lanes = [0, 1];
      await Promise.all(
        lanes.map(async (lane) => {
          for (let i = lane; i < all.length; i += lanes.length) await tryWithout(all[i]);
        })
      );
      console.log(path, fault, all.length, "files");
      expect(problems).toEqual([]);
    });
  });
}
