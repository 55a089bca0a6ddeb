import {stat} from "node:fs/promises";
import type {Page, Route} from "playwright-core";
import {describe, expect, it} from "vitest";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {answered, copies, dog, labels, model, openLab as openLabWith, weights} from "./lab-page.js";
import {drawn, expectReading, openPanel, reading, save, site} from "./site.js";

const {open, origin} = site({fresh: true});
const openLab = openLabWith.bind(null, open);

describe("the lab in a real browser", () => {
  it("answers before any download, for every sentence and pair of ours", async () => {
    const {page, errors, foreign, fetched} = await openLab();
    await expectReading(page, "lab", "Head 2.2: “it” looks hardest at “cat”, 65%.");
    for (const button of await page.locator("#lab .text-box .presets button").all()) {
      await button.click();
      await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
      await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(8);
    }
    const verdicts: string[] = [];
    for (const button of await page.locator("#pair > .observablehq--block .frame > .presets button").all()) {
      await button.click();
      await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
      await page.waitForTimeout(100);
      verdicts.push(await reading(page, "pair"));
    }
    expect(verdicts.length).toBeGreaterThanOrEqual(8);
    expect(verdicts[0]).toContain("did not change (“cat”");
    expect(verdicts[0]).toContain("A person says “cat” in the first and “mat” in the second");
    expect(verdicts.find((text) => text.includes("“he / she”"))).toContain("changed, from “father”");
    expect(fetched).toEqual([]);
    expect([errors, foreign]).toEqual([[], []]);
  });

  it("fetches the model for another sentence and answers as the published weights do, but for rounding", async () => {
    const {page, box, fetched, errors} = await openLab();
    await box.fill(dog);
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(fetched).toHaveLength(1);
    await answered(page);
    const exported = JSON.parse((await save(page, "lab", "JSON")).bytes.toString());
    const encoding = (await loadEncoder())(dog);
    const all = attentionByWord(encoding.attention[1][1], encoding.words);
    const float = all.slice(0, -1).map((row) => row.slice(0, -1).map((weight) => weight / (1 - row[row.length - 1])));
    expect(exported.text).toBe(dog);
    expect(exported.pieces).toEqual(encoding.pieces);
    const errorsOf = float.flatMap((row, i) => row.map((weight, j) => Math.abs(weight - exported.weights[i][j])));
    expect(Math.max(...errorsOf)).toBeLessThan(0.03);
    expect(Math.max(...errorsOf)).toBeGreaterThan(0); // 8 bits are not the published weights
    expect(errors).toEqual([]);
  });

  it("says truly how much the download is", async () => {
    const {page, box} = await openLab();
    const [request] = await Promise.all([page.waitForRequest(weights), box.fill(dog)]);
    const {size} = await stat(`dist${new URL(request.url()).pathname}`);
    const {page: other} = await openLab();
    expect(await model(other).locator("button").textContent()).toBe(`Load the model (${(size / 1e6).toFixed(1)} MB)`);
  });

  it("answers the newest text only", async () => {
    const {page, box} = await openLab();
    await box.fill(dog);
    await answered(page);
    for (const last of ["tired", "hungry", "old"]) {
      await box.fill("");
      await box.pressSequentially(`A fox saw it ${last}`, {delay: 20});
      await expect.poll(() => labels(page)).toEqual(["A", "fox", "saw", "it", last]);
      await page.waitForTimeout(300);
      expect(await labels(page)).toEqual(["A", "fox", "saw", "it", last]);
    }
  });

  it("can be cancelled, and fetches nothing more until it is told to", async () => {
    let go!: () => void;
    const hold = new Promise<void>((resolve) => (go = resolve));
    const {page, box, fetched} = await openLab("/lab", {}, (page) =>
      page.route(weights, async (route) => {
        await hold;
        await route.continue().catch(() => {});
      })
    );
    await box.fill(dog);
    await expect.poll(() => fetched.length).toBe(1);
    await page.waitForTimeout(600); // for its first half second the button is deaf: see model-line.ts
    await model(page).locator("button", {hasText: "Cancel"}).click();
    await page.waitForSelector('#lab .model[data-model="idle"]');
    await box.fill(`${dog} Good dog.`);
    await page.waitForTimeout(400);
    expect(fetched).toHaveLength(1);
    expect(await page.locator("#lab .unread").textContent()).toContain(`${dog} Good dog.`);
    expect(await labels(page)).toEqual([]);
    go();
    await model(page).locator("button", {hasText: "Load"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("Good");
  });

  it("says why a download failed, uses nothing of it, keeps the text, and tries again", async () => {
    let answer: (route: Route) => Promise<unknown> = (route) => route.abort();
    const {page, box, errors} = await openLab("/lab", {}, (page) => page.route(weights, (route) => answer(route)));
    const body = async (route: Route) => Buffer.from(await (await route.fetch()).body());
    const failures: [string, typeof answer][] = [
      ["could not be reached", answer],
      ["does not hand out", (route) => route.fulfill({status: 503, body: "no"})],
      ["broke off", async (route) => route.fulfill({body: (await body(route)).subarray(0, 3e6)})],
      [
        "arrived damaged",
        async (route) => {
          const bytes = await body(route);
          bytes[4e6] ^= 1;
          await route.fulfill({body: bytes});
        }
      ]
    ];
    await box.fill(dog);
    for (const [said, act] of failures) {
      answer = act;
      await model(page)
        .locator("button", {hasText: "Try again"})
        .click({timeout: 5000})
        .catch(() => {});
      await expect.poll(() => model(page).textContent(), {timeout: 30_000}).toContain(said);
      expect(await labels(page)).toEqual([]);
      expect(await box.inputValue()).toBe(dog);
      expect(await copies(page)).toBe(0);
    }
    answer = (route) => route.continue();
    await model(page).locator("button", {hasText: "Try again"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(errors.filter((text) => !/Failed to load resource/.test(text))).toEqual([]);
  });

  it("answers where no worker can be started", async () => {
    const {page, box} = await openLab("/lab", {}, (page) =>
      page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new Error("no workers here");
          }
        } as unknown as typeof Worker;
      })
    );
    await box.fill(dog);
    await expect.poll(() => labels(page), {timeout: 60_000}).toContain("buried");
  });

  it("begins no download for a text that came with a link, and none at all once the browser keeps the model", async () => {
    const {page, box, fetched} = await openLab(`/lab#lab.text=${encodeURIComponent(dog)}`);
    expect(await box.inputValue()).toBe(dog);
    await expect.poll(() => model(page).textContent()).toContain("came with the link");
    await page.waitForTimeout(600);
    expect(fetched).toEqual([]);
    expect(await labels(page)).toEqual([]);
    expect(await page.locator("#lab .stage").textContent()).toContain(dog);
    await model(page).locator("button", {hasText: "Load"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(fetched).toHaveLength(1);
    await expect.poll(() => copies(page), {timeout: 10_000}).toBe(1);
    await page.reload();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(fetched).toHaveLength(1);
    // Another link, opened in the same tab.
    await page.evaluate(() => (location.hash = "lab.text=A+bird+saw+it."));
    await expect.poll(() => labels(page)).toContain("bird");
  });

  it("sends no request that carries the text: not by address, not by header, not by body", async () => {
    const sent: string[] = [];
    const listen = async (page: Page) => {
      page.on("request", async (request) => {
        const headers = await request.allHeaders().catch(() => request.headers());
        sent.push([request.url(), JSON.stringify(headers), request.postData() ?? ""].join(" "));
      });
    };
    const {page, box} = await openLab("/lab", {}, listen);
    await box.fill("A quokka waved because it was happy.");
    await page.locator("#pair textarea").first().fill("A quokka waved.");
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("quokka");
    await page.waitForURL(/#.*quokka/);
    await page.reload({waitUntil: "load"});
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("quokka");
    await page.locator("nav.site a").first().click();
    await drawn(page, "pronoun");
    expect(sent.some((text) => weights.test(text))).toBe(true); // the worker's requests are seen, too
    expect(sent.length).toBeGreaterThan(40);
    expect(sent.filter((text) => text.includes("quokka"))).toEqual([]);
  });

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

  it("reads the beginning of ten thousand words, says so, and keeps the text", async () => {
    const {page, box, errors} = await openLab();
    const text = Array.from({length: 10_000}, (_, i) => ["the", "cat", "sat", "on", "mats"][i % 5]).join(" ");
    await box.fill(text);
    await expect.poll(() => reading(page, "lab"), {timeout: 30_000}).toMatch(/128 pieces at most.* of [\d,]{6} pieces/);
    expect(await box.inputValue()).toBe(text);
    expect(await (await openPanel(page, "lab", "Share")).textContent()).toContain("too long for a link");
    expect(page.url().length).toBeLessThan(2000);
    await page.locator("#lab .heatmap.large").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#lab .readout").textContent()).toContain("gives “cat”");
    await box.fill("it works");
    await expect.poll(() => labels(page)).toEqual(["it", "works"]);
    expect(errors).toEqual([]);
  });

  it("has one clear sentence for every text in which there is little to read", async () => {
    const {page, box} = await openLab();
    for (const [text, sentence] of [
      ["", "Type a sentence"],
      ["   \n", "only spaces and invisible characters"],
      ["\u200b\u0007\u2060", "only spaces and invisible characters"],
      ["word", "is alone here"],
      ["🙂🙂", "does not know these characters"],
      ["你好世界", "does not know these characters"],
      ["مرحبا بالعالم", "looks hardest at"]
    ]) {
      await box.fill(text);
      await expect.poll(() => reading(page, "lab"), {timeout: 30_000}).toContain(sentence);
      expect(await box.inputValue()).toBe(text);
    }
  });

  it("fits a phone, and stands still while typing", async () => {
    const {page, box} = await openLab("/lab", {viewport: {width: 320, height: 700}});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const top = () => page.locator("#lab .stage").evaluate((d) => d.getBoundingClientRect().top + scrollY);
    const before = await top();
    await box.fill(dog);
    await page.waitForSelector("#lab .model progress:not([hidden])");
    expect(await top()).toBe(before);
    await answered(page);
    expect(await top()).toBe(before);
    const small = await page.evaluate(() =>
      Array.from(document.querySelectorAll("#lab button, #pair button, textarea"))
        .map((d) => d.getBoundingClientRect())
        .filter(({width, height}) => width > 0 && (width < 24 || height < 24))
    );
    expect(small).toEqual([]);
  });
});

describe("what a tinkerer does in the lab", () => {
  it("answers a click anywhere on a word of a long question, in the line and in the list", async () => {
    for (const width of [1280, 360]) {
      const {page, box} = await openLab("/lab", {viewport: {width, height: 800}});
      await box.fill("Why did the referee stop the match before she blew her whistle for it?");
      await answered(page);
      await expect.poll(() => labels(page)).toContain("referee");
      const words = await labels(page);
      expect(words).toHaveLength(14);
      for (const i of [0, 3, 6, 13]) {
        await page.locator("#lab .arc-line .word").nth(i).click({timeout: 5000}); // in the middle of all it has
        await expectReading(page, "lab", `“${words[i]}” looks hardest at`);
      }
    }
  });

  it("shows text, arcs and words without scrolling at 1280x800, and the settings below the picture", async () => {
    const {page} = await openLab("/lab", {viewport: {width: 1280, height: 800}});
    const bottom = await page.locator("#lab .arc-line").evaluate((d) => d.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(800);
    const [box, stage, settings] = await Promise.all(
      ["textarea", ".stage", ".settings"].map((part) =>
        page.locator(`#lab ${part}`).evaluate((d) => d.getBoundingClientRect().top)
      )
    );
    expect([box < stage, stage < settings]).toEqual([true, true]);
  });

  it("runs the model without a head, a word or places, and says how far the sentence moves", async () => {
    const {page, errors} = await openLab();
    const text = "The cat sat on the mat because it was tired.";
    const encode = await loadEncoder();
    const plain = encode(text).embedding;
    const cosine = (without: object) => encode(text, {without}).embedding.reduce((sum, x, i) => sum + x * plain[i], 0);
    const shown = async () => Number(/what it was is (\d\.\d{3})/.exec(await reading(page, "lab"))?.[1]);
    for (const [label, without, proof] of [
      ["Without head 2.2", {heads: [5]}, "rests on what the head adds"],
      ["Without the word “it”", {words: [7]}, "took from this one by looking"],
      ["Without places", {places: true}, "which word stands where"]
    ] as const) {
      const box = page.locator("#lab .control", {hasText: label}).locator("input");
      await box.check();
      await expect.poll(shown, {timeout: 30_000}).toBeCloseTo(cosine(without), 2);
      expect(await page.locator("#lab .moved").textContent()).toContain(proof);
      await box.uncheck();
      await expect.poll(() => page.locator("#lab .moved p").count()).toBe(0);
    }
    expect(errors).toEqual([]);
  });

  it("offers the lines of a text file one by one", async () => {
    const {page} = await openLab();
    const transfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Dogs bark.\nCats purr because they are happy.\n"], "a.txt", {type: "text/plain"}));
      return transfer;
    });
    await page.dispatchEvent("#lab .frame", "drop", {dataTransfer: transfer});
    await page.locator("#lab .incoming button", {hasText: "Cats purr"}).click();
    await expect
      .poll(() => labels(page), {timeout: 30_000})
      .toEqual(["Cats", "purr", "because", "they", "are", "happy"]);
  });

  it("keeps the texts of a visit to return to and to compare, and forgets them with the visit", async () => {
    const {page, errors} = await openLab();
    await page.waitForTimeout(1800); // a text is kept once it has stood for a moment
    await page.locator("#lab .presets button", {hasText: "lost keys"}).click();
    const kept = page.locator(".history .kept");
    await expect.poll(() => kept.count(), {timeout: 10_000}).toBe(2);
    await kept.first().click();
    await expect.poll(() => labels(page)).toContain("cat");
    await page.locator(".history button", {hasText: "Compare"}).nth(1).click();
    await expect.poll(() => page.locator("#pair textarea").first().inputValue()).toContain("keys");
    await page.locator(".history button", {hasText: "Undo"}).click();
    await expect.poll(() => labels(page)).toContain("keys");
    await page.reload();
    await drawn(page, "lab");
    expect(await kept.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("counts pairs of he and she, the reader's own as well", async () => {
    const {page, errors} = await openLab();
    await page.locator("#he-she").scrollIntoViewIfNeeded();
    await drawn(page, "he-she");
    expect(await reading(page, "he-she")).toContain("In 10 of 12 pairs");
    await page.locator("#he-she textarea").fill("doctor, nurse\nwizard, witch\n<b>, c");
    await expect.poll(() => reading(page, "he-she"), {timeout: 30_000}).toMatch(/of 2 pairs .* “<b>, c” is no pair/);
    expect(await page.locator("#he-she .row .name").allTextContents()).toEqual(["doctor / nurse ", "wizard / witch "]);
    expect(errors).toEqual([]);
  });

  it("saves the tables of all eight heads on request", async () => {
    const {page} = await openLab();
    await page.locator("#lab .control", {hasText: "in CSV and JSON"}).locator("input").check();
    const lines = (await save(page, "lab", "CSV")).bytes.toString().trim().split("\r\n");
    expect([lines[0], lines.length]).toEqual(["head,query,key,weight", 1 + 8 * 10 * 10]);
  });
});

describe("the chapter", () => {
  it("reads a sentence and a question of the reader's own, and keeps them out of its address", async () => {
    const sent: string[] = [];
    const {page, errors} = await open("/", {}, async (page) => {
      page.on("request", (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    });
    await drawn(page, "heatmap");
    expect(sent.some((text) => weights.test(text))).toBe(false);
    for (const [id, menu, text, expected] of [
      ["pronoun", "your own sentence …", "The quokkas ate leaves because they were hungry.", "“they” looks hardest at"],
      ["heatmap", "your own sentence …", "The quokkas ate leaves because they were hungry.", "Head 2.2"],
      [
        "library",
        "your own question …",
        "How do quokkas grow roses in a garden?",
        "hands you “growing plants in the garden”"
      ]
    ]) {
      await drawn(page, id);
      expect(await page.locator(`#${id} textarea`).isVisible()).toBe(false);
      await page.selectOption(`#${id} select`, {label: menu});
      await page.locator(`#${id} textarea`).fill(text);
      await expect.poll(() => reading(page, id), {timeout: 30_000}).toContain(expected);
    }
    await expect.poll(() => page.locator("#heatmap .header text").allTextContents()).toContain("quokkas");
    await page.waitForURL(/library\.question=own/);
    expect(page.url()).not.toContain("quokka");
    expect(sent.filter((text) => text.includes("quokka"))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("says that a link does not carry what was typed, and shows a sentence of ours", async () => {
    const {page, errors} = await open("/?pronoun.sentence=own&heatmap.sentence=own&library.question=own");
    for (const id of ["pronoun", "heatmap", "library"]) {
      await drawn(page, id);
      await expectReading(page, id, "a link does not carry what somebody typed");
      expect(await page.locator(`#${id} .stage svg`).first().isVisible()).toBe(true);
      expect(await page.locator(`#${id} textarea`).isVisible()).toBe(true);
    }
    expect(errors).toEqual([]);
  });

  it("leads to the lab", async () => {
    const {page} = await open("/");
    expect(await page.locator('nav.site a[href^="./lab"]').textContent()).toBe("Your own sentence");
    expect(await page.locator('p a[href^="./lab"]').count()).toBe(1);
  });
});
