import {expect, it} from "vitest";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {dog, weights as modelFile} from "../browser/lab-page.js";
import {drawn, expectReading, inFirefox, site, texts} from "./site.js";

const {open, save} = site();

inFirefox("the lab in Firefox", () => {
  it("answers for every sentence and pair of ours, without the model", async () => {
    const {page, errors, foreign} = await open("/lab");
    const fetched: string[] = [];
    page.on("request", (request) => modelFile.test(request.url()) && fetched.push(request.url()));
    await drawn(page, "lab");
    await expectReading(page, "lab", "Head 2.2: “it” looks hardest at “cat”, 65%.");
    for (const presets of ["#lab .text-box .presets button", "#pair > .observablehq--block .frame > .presets button"]) {
      const buttons = await page.$$(presets);
      expect(buttons.length).toBeGreaterThan(3);
      for (const button of buttons) {
        await button.click();
        await expect.poll(() => button.evaluate((d) => d.getAttribute("aria-pressed"))).toBe("true");
      }
    }
    await expectReading(page, "pair", /\bchange/);
    expect([fetched, errors, foreign]).toEqual([[], [], []]);
  });

  it("reads a sentence of the reader's own as the published weights do, and saves the numbers", async () => {
    const {page, errors, foreign} = await open("/lab");
    await drawn(page, "lab");
    await page.focus("#lab textarea");
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.type(dog);
    await expect.poll(() => texts(page, "#lab .arc-line .name"), {timeout: 30_000}).toContain("full");
    await page.waitForSelector('#lab .model[data-model="ready"][data-waiting="false"]');

    const encoding = (await loadEncoder())(dog);
    const names = encoding.words.slice(0, -1).map(({text}) => text); // the lab leaves out the full stop
    const weights = attentionByWord(encoding.attention[1][1], encoding.words)
      .slice(0, -1)
      .map((row) => row.slice(0, -1).map((weight) => weight / (1 - row.at(-1)!)));
    const it = weights[names.indexOf("it")];
    const top = names[it.indexOf(Math.max(...it))];
    await expectReading(page, "lab", `“it” looks hardest at “${top}”`);

    const {name, bytes} = await save(page, "lab", "CSV");
    expect(name).toMatch(/\.csv$/);
    const [head, ...rows] = bytes.toString().trim().split("\r\n");
    expect(head).toBe("query,key,weight");
    const off = rows.map((row, i) => Math.abs(Number(row.split(",")[2]) - weights.flat()[i]));
    expect(off).toHaveLength(names.length ** 2);
    expect(Math.max(...off)).toBeLessThan(0.03); // 8 bits are not the published weights
    expect([errors, foreign]).toEqual([[], []]);
  });
});
