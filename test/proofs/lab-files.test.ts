import {describe, expect, it} from "vitest";
import {answered, dog, model, openLab as openLabWith} from "../browser/lab-page.js";
import {drawn, expectReading, openPanel, reading, save, site} from "../browser/site.js";

const {open, origin} = site({fresh: true});
const openLab = openLabWith.bind(null, open);

describe("what the lab gives away", () => {
  it("saves what is on screen: a PNG that decodes, an SVG that parses, and the numbers of the picture", async () => {
    const {page} = await openLab("/lab#lab.row=1&lab.head=1.3&lab.bare=true", {colorScheme: "dark"});
    await expectReading(page, "lab", "Head 1.3: “cat” looks hardest at");
    const png = await save(page, "lab", "PNG");
    expect(png.name).toBe("attention-the-cat-sat-on-the-mat-because-it-was-head-1.3.png");
    const svg = await save(page, "lab", "SVG");
    const look = await page.evaluate(
      async ([png, svg]) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d")!;
        context.drawImage(image, 0, 0);
        const file = new DOMParser().parseFromString(svg, "image/svg+xml");
        const panel = getComputedStyle(document.querySelector("#lab .frame")!).backgroundColor;
        return {
          size: [image.width, image.height],
          corner: `rgb(${[...context.getImageData(2, 2, 1, 1).data].slice(0, 3).join(", ")})`,
          colours: new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size,
          panel,
          bad: file.querySelector("parsererror")?.textContent,
          width: Number(file.documentElement.getAttribute("width")),
          texts: Array.from(file.querySelectorAll("text"), (d) => d.textContent!),
          variables: /var\(|color-mix|class=/.test(svg)
        };
      },
      [png.bytes.toString("base64"), svg.bytes.toString()]
    );
    expect(look.bad).toBeUndefined();
    expect(look.corner).toBe(look.panel);
    expect(look.size[0]).toBe(look.width * 2);
    expect(look.colours).toBeGreaterThan(50);
    expect(look.variables).toBe(false);
    expect(look.texts).toContain("The cat sat on the mat because it was tired.");
    expect(look.texts).toContain("1.3");
    expect(look.texts.join(" ")).toMatch(/Head 1\.3, by words, temperature 1.*The Attention Intuition \d+\.\d+\.\d+/);

    const lines = (await save(page, "lab", "CSV")).bytes.toString().trim().split("\r\n");
    expect(lines[0]).toBe("query,key,weight");
    expect(lines).toHaveLength(1 + 10 * 10);
    const row = lines.slice(11, 21).map((line) => Number(line.split(",")[2]));
    const shown = await page.locator("#lab .arc-line .share").allTextContents();
    expect(row.map((x) => (x > 0 && x < 0.005 ? "<1%" : `${Math.round(x * 100)}%`))).toEqual(
      shown.map((text) => text.trim())
    );
    const json = JSON.parse((await save(page, "lab", "JSON")).bytes.toString());
    expect(json.weights[1]).toEqual(row);
    expect(json.head).toBe("1.3");
  });

  it("saves two sentences side by side, too", async () => {
    const {page} = await openLab();
    await drawn(page, "pair");
    const changes = await page.locator("#pair .change").allTextContents();
    const png = await save(page, "pair", "PNG");
    expect(png.name).toMatch(/^attention-pair-the-cat-sat.*-head-2.2.png$/);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const svg = (await save(page, "pair", "SVG")).bytes.toString();
    expect(svg).toContain("The cat sat on the mat because it was soft.");
    const rows = (await save(page, "pair", "CSV")).bytes.toString().trim().split("\r\n").slice(1);
    const points = rows.map((row) => Math.round(Number(row.split(",")[4]) * 100));
    expect(points.map((x) => (x > 0 ? `+${x}` : String(x).replace("-", "−")))).toEqual(changes);
    const {first, second, lines} = JSON.parse((await save(page, "pair", "JSON")).bytes.toString());
    expect(first.labels[first.asks] + second.labels[second.asks]).toBe("itit");
    for (const [i, line] of lines.entries()) {
      const [a, b] = [first.weights[first.asks][line.first], second.weights[second.asks][line.second]];
      expect(b - a).toBeCloseTo(line.difference, 5);
      expect(line.difference).toBeCloseTo(Number(rows[i].split(",")[4]), 5);
    }
    await page.locator("#pair textarea").first().fill("");
    await page.locator("#pair .share-panel button", {hasText: "CSV"}).click();
    expect(await page.locator("#pair .share-status").textContent()).toBe("There is nothing on show to save yet.");
  });

  it("saves the tables of all eight heads on request", async () => {
    const {page} = await openLab();
    await page.locator("#lab .control", {hasText: "in CSV and JSON"}).locator("input").check();
    const lines = (await save(page, "lab", "CSV")).bytes.toString().trim().split("\r\n");
    expect([lines[0], lines.length]).toEqual(["head,query,key,weight", 1 + 8 * 10 * 10]);
  });

  it("copies a link that restores everything, and shows it where copying is refused", async () => {
    const {page, box} = await openLab("/lab", {permissions: ["clipboard-read", "clipboard-write"]});
    await box.fill(dog);
    await answered(page);
    await page.locator("#lab label", {hasText: "pieces"}).click();
    await page.locator("#lab .heads button", {hasText: "1.1"}).click();
    await page.locator("#lab .word", {hasText: "·bone"}).first().click();
    await page.locator("#pair .frame > .presets button", {hasText: "he / she"}).click();
    const state = async () => [await reading(page, "lab"), await reading(page, "pair")];
    await expectReading(page, "lab", "Head 1.1: “·bone”");
    await expectReading(page, "pair", "“he / she”");
    const before = await state();
    await (await openPanel(page, "lab", "Share")).locator("button", {hasText: "Copy"}).click();
    await expect.poll(() => page.locator("#lab .share-status").textContent()).toBe("Copied.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.split("#")[0]).toBe(`${origin}/lab`);

    const {page: other} = await openLab(link.slice(origin.length), {}, (page) =>
      page.addInitScript(() =>
        Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new Error("no"))}})
      )
    );
    await model(other).locator("button", {hasText: "Load"}).click();
    await expectReading(other, "lab", before[0]);
    await expectReading(other, "pair", before[1]);
    expect(await other.locator("#lab textarea").inputValue()).toBe(dog);
    const panel = await openPanel(other, "lab", "Share");
    expect(await panel.locator("input").inputValue()).toBe(link);
    await panel.locator("button", {hasText: "Copy"}).click();
    await expect.poll(() => other.locator("#lab .share-status").textContent()).toContain("by hand");
  });
});
