import {stat} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Page, Route} from "playwright-core";
import {describe, expect, it} from "vitest";
import {loadEncoder} from "../../src/encoder/package.js";
import {attentionByWord} from "../../src/encoder/words.js";
import {drawn, expectReading, openPanel, reading, save, site} from "./site.js";
import {longestTask, middleTimes} from "./trace.js";

const hostile: string[] = createRequire(import.meta.url)("big-list-of-naughty-strings/blns.json");
const {open, origin} = site();
const dog = "My dog buried the bone because it was full.";
const weights = /encoder\.[0-9a-f]+\.bin/;

/** Opens the lab and lists what it fetches of the model. */
async function openLab(path = "/lab", ...rest: [Parameters<typeof open>[1]?, Parameters<typeof open>[2]?]) {
  const fetched: string[] = [];
  const visit = await open(path, rest[0], async (page) => {
    page.on("request", (request) => weights.test(request.url()) && fetched.push(request.url()));
    await rest[1]?.(page);
  });
  await drawn(visit.page, "lab");
  await drawn(visit.page, "pair");
  return {...visit, fetched, box: visit.page.locator("#lab textarea")};
}
const model = (page: Page) => page.locator("#lab .model");
const answered = (page: Page) =>
  page.waitForSelector('#lab .model[data-model="ready"][data-waiting="false"]', {timeout: 30_000});
const labels = async (page: Page) =>
  (await page.locator("#lab .pronoun .word > text:not(.share)").allTextContents()).map((text) => text.trim());

describe("the lab in a real browser", () => {
  it("answers before any download, for every sentence and pair that stands ready", async () => {
    const {page, errors, foreign, fetched} = await openLab();
    await expectReading(page, "lab", "Head 2.2: “it” looks hardest at “cat”, 59%.");
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
    const float = attentionByWord(encoding.attention[1][1], encoding.words);
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

  it("never holds up the page for 50 ms, whether one types, pastes ten thousand words or moves a control", async () => {
    const {page, box} = await openLab();
    await box.fill(dog);
    await answered(page);
    const texts: Record<string, string> = {
      "a line": "The dog chased the cat because it was hungry.",
      "30 words": Array.from({length: 30}, (_, i) => ["my", "dog", "saw", "it", "fly"][i % 5]).join(" "),
      "10,000 words": Array.from({length: 10_000}, (_, i) => ["the", "cat", "sat", "on", "mats"][i % 5]).join(" ")
    };
    const flip = (label: string) => () => page.locator("#lab .control", {hasText: label}).locator("input").click();
    const step = async (key: string) => {
      await page.locator("#lab input[type=range]").focus();
      await page.keyboard.press(key);
    };
    const controls: Record<string, () => Promise<unknown>> = {
      head: () => page.locator("#lab .heads button").first().click(),
      "another head": () => page.locator("#lab .heads button").nth(5).click(),
      row: () => page.locator("#lab .word > text:first-of-type").nth(3).click(),
      temperature: () => step("ArrowRight"),
      "temperature back": () => step("ArrowLeft"),
      causal: flip("No looking ahead"),
      "causal off": flip("No looking ahead"),
      bare: flip("Leave out"),
      "bare off": flip("Leave out"),
      pieces: () => page.locator("#lab label", {hasText: "pieces"}).click(),
      words: () => page.locator("#lab label", {hasText: "words"}).click()
    };
    const pairFlip = () => page.locator("#pair .control", {hasText: "Leave out"}).locator("input").click();
    const tooLong = (ms: number) => ms >= 50;
    const times = await middleTimes(async (round) => {
      const times = new Map<string, number>();
      const measure = async (name: string, act: () => Promise<unknown>) =>
        times.set(
          name,
          await longestTask(page, async () => {
            await act();
            await answered(page);
            await page.waitForTimeout(350); // for what is drawn in later frames
          })
        );
      await measure("typing", async () => {
        await box.fill("");
        await box.pressSequentially(`A fox saw it run ${round}`, {delay: 40});
      });
      for (const [name, text] of Object.entries(texts)) {
        await measure(name, () => box.fill(text));
        for (const [control, act] of Object.entries(controls)) await measure(`${name}: ${control}`, act);
      }
      await page.locator("#pair textarea").first().fill(texts["10,000 words"]);
      await measure("two long texts", () => page.locator("#pair textarea").nth(1).fill(`It ${texts["10,000 words"]}`));
      await measure("two long texts: row", () => page.locator("#pair g.line .name").nth(round).click());
      await measure("two long texts: head", () => page.locator("#pair select").selectOption({index: round}));
      await measure("two long texts: bare", pairFlip);
      await measure("two long texts: bare off", pairFlip);
      await page.locator("#pair textarea").nth(1).fill("");
      return times;
    }, tooLong);
    expect(times.filter(([, ms]) => tooLong(ms))).toEqual([]);
  }, 180_000);

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
    await model(page).locator("button", {hasText: "Cancel"}).click();
    await page.waitForSelector('#lab .model[data-model="idle"]');
    await box.fill(`${dog} Good dog.`);
    await page.waitForTimeout(400);
    expect(fetched).toHaveLength(1);
    expect(await model(page).textContent()).toContain("the picture shows the sentence before");
    expect(await labels(page)).toContain("cat");
    go();
    await model(page).locator("button", {hasText: "Load"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("Good");
  });

  it("says why a download failed, uses nothing of it, keeps the picture and the text, and tries again", async () => {
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
      expect(await labels(page)).toContain("cat");
      expect(await box.inputValue()).toBe(dog);
      expect(await page.evaluate(async () => (await (await caches.open("encoder")).keys()).length)).toBe(0);
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
    expect(await labels(page)).toContain("cat");
    await model(page).locator("button", {hasText: "Load"}).click();
    await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
    expect(fetched).toHaveLength(1);
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open("encoder")).keys()).length), {timeout: 10_000})
      .toBe(1);
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
    expect(sent.length).toBeGreaterThan(80);
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

    const lines = (await save(page, "lab", "CSV")).bytes.toString().trim().split("\r\n");
    expect(lines[0]).toBe("query,key,weight");
    expect(lines).toHaveLength(1 + 10 * 10);
    const row = lines.slice(11, 21).map((line) => Number(line.split(",")[2]));
    const shown = await page.locator("#lab .pronoun .share").allTextContents();
    expect(row.map((x) => (x > 0 && x < 0.005 ? "<1%" : `${Math.round(x * 100)}%`))).toEqual(shown);
    const json = JSON.parse((await save(page, "lab", "JSON")).bytes.toString());
    expect(json.weights[1]).toEqual(row);
    expect(json.head).toBe("1.3");
  });

  it("saves two sentences side by side, too", async () => {
    const {page} = await openLab();
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
    expect(await page.locator("#pair .share-status").textContent()).toContain("nothing on screen");
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

  it(`survives ${hostile.length} hostile strings: the text stays, something is said, and nothing is run`, async () => {
    const survive = async (part: number, parts: number) => {
      // A small window has little to paint, which takes most of the time.
      const {page, box, errors, foreign} = await openLab("/lab", {viewport: {width: 600, height: 300}});
      const dialogs: string[] = [];
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        dialog.dismiss();
      });
      await box.fill(dog);
      await answered(page);
      const mine = hostile.filter((_, i) => i % parts === part);
      const failures = await page.evaluate(async (list) => {
        const box = document.querySelector<HTMLTextAreaElement>("#lab textarea")!;
        const line = document.querySelector<HTMLElement>("#lab .model")!;
        const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const failures: string[] = [];
        const surrogates = [String.fromCharCode(0xd800), `a${String.fromCharCode(0xdfff)}b`];
        for (const text of [...list, ...surrogates]) {
          box.value = text;
          const kept = box.value;
          box.dispatchEvent(new Event("input", {bubbles: true}));
          for (let i = 0; i < 300 && line.dataset.waiting === "true"; ++i) await wait(10);
          for (let i = 0; i < 3; ++i) await frame();
          const stage = document.querySelector("#lab .stage")!;
          const said = document.querySelector("#lab .reading")!.textContent;
          if (line.dataset.waiting !== "false") failures.push(`no answer: ${text}`);
          if (box.value !== kept || kept.length < text.replace(/\r\n?/g, "\n").length) failures.push(`lost: ${text}`);
          if (!said || !stage.firstElementChild) failures.push(`nothing said: ${text}`);
          if (stage.querySelector("img, script, iframe, object, embed, a, style, form, input"))
            failures.push(`became an element: ${text}`);
        }
        return failures;
      }, mine);
      expect(failures).toEqual([]);
      expect([dialogs, errors, foreign]).toEqual([[], [], []]);
    };
    // They mostly wait for the typing to rest, so several pages take turns.
    await Promise.all([0, 1, 2, 3].map((part) => survive(part, 4)));
  }, 240_000);

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

  it("says that a link does not carry what was typed, and shows what stands ready", async () => {
    const {page, errors} = await open("/?pronoun.sentence=own&heatmap.sentence=own&library.question=own");
    for (const id of ["pronoun", "heatmap", "library"]) {
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

  it("never holds up the page for 50 ms with a sentence of forty words", async () => {
    const {page} = await open("/");
    await drawn(page, "heatmap");
    await page.selectOption("#heatmap select", {label: "your own sentence …"});
    const box = page.locator("#heatmap textarea");
    await box.fill("The quokkas ate leaves because they were hungry.");
    await expect
      .poll(() => page.locator("#heatmap .header text").allTextContents(), {timeout: 30_000})
      .toContain("quokkas");
    const forty = Array.from({length: 40}, (_, i) => ["my", "dog", "saw", "it", "fly"][i % 5]).join(" ");
    const tick = () => page.locator("#heatmap .control", {hasText: "No looking ahead"}).locator("input").click();
    const acts: Record<string, () => Promise<unknown>> = {
      type: async () => {
        await box.fill(forty);
        await expect.poll(() => page.locator("#heatmap .header").count()).toBe(40);
      },
      head: () => page.locator("#heatmap .heads button").nth(3).click(),
      causal: tick,
      row: () => page.locator("#heatmap .header").nth(3).click(),
      pieces: () => page.locator("#heatmap label", {hasText: "pieces"}).click(),
      "causal off": tick,
      words: () => page.locator("#heatmap label", {hasText: "words"}).click()
    };
    const times: Record<string, number> = {};
    for (const [name, act] of Object.entries(acts))
      times[name] = await longestTask(page, async () => {
        await act();
        await page.waitForTimeout(300);
      });
    // Nothing that was read is an element for each of 1,600 cells.
    expect(await page.locator("#heatmap .stage *").count()).toBeLessThan(600);
    expect(Object.entries(times).filter(([, ms]) => ms >= 50)).toEqual([]);
  });
});
