// Every module of src/ has a test file of its own at the same place in test/, or a test file of its room imports it; a
// figure's folder is tested as one, by the figure's test file. For every other module stands here which test holds it,
// and why there is none.
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {transformSync} from "esbuild";
import {basename, dirname} from "node:path";
import {describe, expect, it} from "vitest";

/** Data loaders are programs: tests in test/data/ and test/method/ look at what they print. */
const loader = /\.(json|bin|wasm)\.ts$/;

const modules = (readdirSync("src", {recursive: true}) as string[])
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !/\.d\.ts$|^\.observablehq/.test(path) && !loader.test(path))
  .sort();

/** Where a module that has no test file of its own is tested. */
const elsewhere: Record<string, Record<string, string>> = {
  "needs a real page": {
    "chapter/browsers.ts": "docs/browsers.test.ts",
    "chapter/carry.ts": "proofs/versions.test.ts",
    "chapter/insist.ts": "proofs/parts.test.ts",
    "chapter/near.ts": "browser/chapter.test.ts",
    "chapter/notice.ts": "browser/chapter.test.ts",
    "chapter/newer.ts": "proofs/versions.test.ts",
    "chapter/place.ts": "proofs/share.test.ts",
    "chapter/start.ts": "proofs/parts.test.ts",
    "chapter/talk-slides.ts": "chapter/slides.test.ts",
    "components/charts/plot.ts": "proofs/pictures.test.ts",
    "components/share/svg-parts.ts": "proofs/share.test.ts",
    "components/share/panels.ts": "proofs/share.test.ts",
    "components/share/picture.ts": "proofs/share.test.ts",
    "components/figures/recipe.ts": "proofs/code.test.ts",
    "deck/code-screen.ts": "browser/slides.test.ts",
    "deck/codes.ts": "browser/slides.test.ts",
    "deck/copies.ts": "proofs/speaker.test.ts",
    "deck/keys.ts": "browser/slides.test.ts",
    "deck/laser.ts": "browser/slides.test.ts",
    "deck/options.ts": "browser/slides.test.ts",
    "deck/present.ts": "browser/slides.test.ts",
    "deck/read-link.ts": "browser/slides.test.ts",
    "deck/speaker.ts": "browser/slides.test.ts",
    "embed/early.ts": "proofs/embed.test.ts",
    "embed/frame.ts": "proofs/embed.test.ts",
    "encoder/worker.ts": "browser/lab.test.ts",
    "lab/open-reader.ts": "browser/lab.test.ts",
    "offline/announce.ts": "proofs/offline.test.ts",
    "offline/register.ts": "proofs/offline.test.ts"
  },
  "tested with the one that uses it, and of no use alone": {
    "components/controls/control.ts": "components/controls/slider.test.ts",
    "components/types.ts": "components/frame/figure.test.ts",
    "data/order-packing.ts": "data/orders.test.ts",
    "encoder/layer.ts": "encoder/graph.test.ts",
    "encoder/layout.ts": "encoder/packing.test.ts",
    "lab/figures/history.ts": "lab/text-history.test.ts",
    "lab/figures/pair-bars.ts": "lab/figures/pair-lines.test.ts",
    "method/figures/errors.ts": "method/pictures.test.ts",
    "method/figures/evidence.ts": "method/pictures.test.ts",
    "method/figures/gender.ts": "method/pictures.test.ts",
    "method/figures/heads.ts": "method/pictures.test.ts",
    "method/figures/intervals.ts": "method/pictures.test.ts",
    "method/figures/learner.ts": "method/pictures.test.ts",
    "method/figures/side-by-side.ts": "method/pictures.test.ts",
    "method/figures/winograd.ts": "method/pictures.test.ts"
  },
  "only what is written down; what is done with it is tested": {
    "data/handmade.ts": "components/figures/match.test.ts",
    "data/texts.ts": "encoder/graph.test.ts",
    "method/curated-nouns.ts": "method/winograd.test.ts"
  },
  "runs in the build alone, whose results are tested": {
    "embed/[figure].md.ts": "proofs/embed.test.ts",
    "method/encoders.ts": "method/page.test.ts",
    "method/oracle.ts": "method/page.test.ts",
    "slides.md.ts": "browser/slides.test.ts",
    "modules/index.ts": "modules/budgets.test.ts"
  }
};
const reasons = new Map(Object.values(elsewhere).flatMap((list) => Object.entries(list)));

/** Does a module do nothing but say words, types, or the names of other modules? */
function isSilent(path: string): boolean {
  if (path.endsWith("messages.ts")) return true;
  const {code} = transformSync(readFileSync(`src/${path}`, "utf8"), {loader: "ts"});
  return /^(export \{[^}]*\} from "[^"]*";\s*|export \* from "[^"]*";\s*|import "[^"]*";\s*)*$/.test(code);
}

/** The test file that belongs to a module. */
function ownTest(path: string): string | undefined {
  const figure = /^components\/figures\/([\w-]+)\//.exec(path)?.[1];
  const name = figure ? `components/figures/${figure}` : path.replace(/\.ts$/, "");
  return existsSync(`test/${name}.test.ts`) ? `${name}.test.ts` : testOfRoom(path);
}

/** A test file in the module's room that imports it. */
function testOfRoom(path: string): string | undefined {
  const room = dirname(path);
  if (!existsSync(`test/${room}`)) return undefined;
  const files = readdirSync(`test/${room}`).filter((file) => file.endsWith(".test.ts"));
  const imported = new RegExp(`(from |import\\()"[./]+/src/${room}/${basename(path, ".ts")}\\.js"`); // not one that is mocked
  const found = files.find((file) => imported.test(readFileSync(`test/${room}/${file}`, "utf8")));
  return found && `${room}/${found}`;
}

describe("every module of src/", () => {
  it.each(modules.filter((path) => !isSilent(path)))("%s is tested", (path) => {
    const test = ownTest(path) ?? reasons.get(path);
    expect(test, "has no test file, and no reason here").toBeDefined();
    expect(existsSync(`test/${test}`), test).toBe(true);
  });
});

it("the reasons are those of modules that are there, and have no test file of their own", () => {
  expect([...reasons.keys()].filter((path) => !modules.includes(path) || ownTest(path))).toEqual([]);
  expect(reasons.size).toBeLessThan(modules.length / 3);
});
