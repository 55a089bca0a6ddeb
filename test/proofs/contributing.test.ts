// CONTRIBUTING's worked example, followed to the letter: a newcomer copies its blocks into the files that it names,
// and has a figure that is checked, tested, built, embedded and presented.
import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import MarkdownIt from "markdown-it";
import {expect, it, onTestFinished} from "vitest";
import {launchChromium} from "../../tools/chromium.js";
import {serve} from "../../tools/serve.js";
import {at, ready} from "../browser/deck.js";
import {drawn, expectReading} from "../browser/site.js";
import {workshop} from "./workshop.js";

interface Block {
  path: string;
  code: string;
}

/** The code blocks of the worked example, each with the file that the paragraph before it names first. */
function example(markdown: string): Block[] {
  const [, section] = /^## A figure in an hour\n(.*?)^## /ms.exec(markdown)!;
  const tokens = new MarkdownIt().parse(section, {});
  return tokens.flatMap((token, i) => {
    if (token.type !== "fence") return [];
    const before = tokens.slice(0, i).findLast(({type}) => type === "inline")!;
    const [, path] = /`((?:src|test)\/[\w/.-]+\.\w+)`/.exec(before.content) ?? [];
    if (!path) throw new Error(`a block without a path: ${token.content}`);
    return [{path, code: token.content}];
  });
}

/** Does what the example says with a block: a new file, a part before the takeaways, or lines at the end of a file. */
async function apply(folder: string, {path, code}: Block): Promise<void> {
  const file = join(folder, path);
  if (!existsSync(file)) {
    await mkdir(dirname(file), {recursive: true});
    return writeFile(file, code);
  }
  const text = await readFile(file, "utf8");
  const takeaways = "\n## Take away and check yourself\n";
  await writeFile(
    file,
    text.includes(takeaways) ? text.replace(takeaways, () => `\n${code}${takeaways}`) : text + code
  );
}

it(
  "a figure in an hour: four files and a line, and it is drawn, embedded, presented and given away",
  {timeout: 480_000}, // a build, and a browser, on a machine that may be busy
  async () => {
    const blocks = example(await readFile("CONTRIBUTING.md", "utf8"));
    const paths = blocks.map(({path}) => path);
    expect(paths.sort()).toEqual([
      "src/components/figures/tug/messages.ts",
      "src/components/figures/tug/tug.ts",
      "src/index.md",
      "src/modules/index.ts",
      "test/components/figures/tug.test.ts"
    ]);
    const settings = [
      "package.json",
      "tsconfig.json",
      "vitest.config.ts",
      "observablehq.config.ts",
      "eslint.config.js"
    ];
    const plain = ["LICENSE", "NOTICE", ".prettierrc.json", ".prettierignore"];
    const kept = [...settings, ...plain, "src", "test", "tools", "bench"];
    const folder = await workshop(kept, ["node_modules"]);
    for (const block of blocks) await apply(folder, block);

    const run = (...command: string[]) => promisify(execFile)(command[0], command.slice(1), {cwd: folder});
    await run("npm", "run", "check");
    await run("npx", "eslint", "src/components/figures/tug", "src/modules", "test/components/figures/tug.test.ts");
    await run("npx", "prettier", "--check", ...paths);
    const {stdout} = await run("npm", "run", "test:unit", "--", "test/components/figures/tug.test.ts");
    expect(stdout).toContain("1 passed, 0 failed");
    await run("npm", "run", "build");

    const {server, origin} = await serve(join(folder, "dist"));
    const browser = await launchChromium();
    onTestFinished(async () => {
      await browser.close();
      server.close();
    });
    const page = await browser.newPage({viewport: {width: 700, height: 700}, reducedMotion: "reduce"});
    const errors: string[] = [];
    page.on("pageerror", ({message}) => errors.push(message));
    await page.goto(`${origin}/embed/tug`);
    await drawn(page, "tug");
    await expectReading(page, "tug", "The word in front gets 58% of the attention.");
    const ahead = () =>
      page
        .locator("#tug .stage .bars rect")
        .first()
        .evaluate((rect) => rect.getBoundingClientRect().width);
    const width = await ahead();
    expect(width).toBeGreaterThan(100);
    await page.locator("#tug .presets button", {hasText: "a tie"}).click();
    await expectReading(page, "tug", "The word in front gets 33% of the attention.");
    expect(await ahead()).toBeLessThan(0.7 * width);

    await page.setViewportSize({width: 1280, height: 720});
    await page.goto(`${origin}/slides#/tug-slide`);
    await ready(page);
    await drawn(page, "tug");
    expect(await at(page)).toBe("tug-slide/0");
    await page.keyboard.press("PageDown");
    expect(await at(page)).toBe("tug-slide/1");
    await expectReading(page, "tug", "The word in front gets 33% of the attention.");
    expect(errors).toEqual([]);

    const proof = await run(
      "npx",
      "vitest",
      "run",
      "--project",
      "proofs",
      "test/proofs/code.test.ts",
      "-t",
      "draws tug"
    );
    expect(proof.stdout).toContain("1 passed, 0 failed");
  }
);
