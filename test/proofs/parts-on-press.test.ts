// What a page loads only when a reader asks for it: where it does not come, that is said where the reader pressed, and
// the next press works once it is there.
import {readFileSync, readdirSync} from "node:fs";
import {basename} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {at, ready} from "../browser/deck.js";
import {answered, dog, model} from "../browser/lab-page.js";
import type {Fault} from "../browser/missing.js";
import {without} from "../browser/missing.js";
import {drawn, site} from "../browser/site.js";

const {open} = site({fresh: true});
const built = readdirSync("dist/_import");

interface OnPress {
  page: string;
  /** Waits until the reader can press. */
  stands: (page: Page) => Promise<unknown>;
  press: (page: Page) => Promise<unknown>;
  /** What is said where the part does not come, and where. */
  said: [where: string, text: string];
  /** What is there in the end. */
  there: string;
  /** How the reader tries again, where another press is not it. */
  again?: (page: Page) => Promise<unknown>;
}

const twice = (press: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await press(page);
  await press(page);
};
const key = (name: string) => (page: Page) => page.keyboard.press(name);
const panel = (name: string) => (page: Page) =>
  page.locator("#compass .share-buttons button", {hasText: name}).dispatchEvent("click");
const paste = (page: Page) =>
  page.locator("#lab textarea").evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "One line.\nAnother line.");
    box.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true}));
  });
const lab = {page: "/lab", stands: (page: Page) => drawn(page, "lab")};
const compass = {page: "/embed/compass", stands: (page: Page) => drawn(page, "compass")};
const deck = {page: "/slides", stands: ready};
const long =
  "The old cat that lived in the small house by the river slept on the warm mat all day because it was tired.";

const onPress: Record<string, OnPress> = {
  panels: {
    ...compass,
    press: panel("Table"),
    again: twice(panel("Table")),
    said: ["#compass .share-status", "could not be loaded"],
    there: "#compass .share-panel table"
  },
  qr: {
    ...compass,
    press: panel("Share"),
    again: twice(panel("Share")),
    said: ["#compass .share-code", "could not be loaded"],
    there: "#compass .share-code svg"
  },
  laser: {...deck, press: key("l"), said: [".deck-status", "Press L once more"], there: ".laser:not([hidden])"},
  notes: {
    ...deck,
    press: key("s"),
    said: [".deck-status", "Press S once more"],
    there: "html[data-speaker]",
    again: async (page) => {
      const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
      await popup.waitForSelector("#current-slide");
      await page.evaluate(() => (document.documentElement.dataset.speaker = "open"));
    }
  },
  "open-reader": {
    ...lab,
    press: (page) => page.locator("#lab textarea").fill(dog),
    said: ["#lab .model", "could not be reached"],
    again: async (page) => {
      await model(page).locator("button", {hasText: "Try again"}).click();
      await answered(page);
    },
    there: '#lab .model[data-model="ready"]'
  },
  "large-table": {
    ...lab,
    press: async (page) => {
      await page.locator("#lab textarea").fill(long);
      await answered(page);
    },
    said: ["#lab .stage", "large table could not be loaded"],
    again: (page) => page.locator("#lab .stage button", {hasText: "Try again"}).click(),
    there: "#lab svg.large"
  },
  "offer-lines": {
    ...lab,
    press: paste,
    said: ["#lab .incoming", "Paste them once more"],
    there: "#lab .incoming button"
  },
  history: {
    ...lab,
    press: (page) => page.locator(".history button").first().click(),
    said: [".history", "Press once more"],
    there: ".history input[type=file]"
  }
};

describe.each(Object.entries(onPress))("%s", (name, {page: path, stands, press, said, again = press, there}) => {
  it.each<Fault>(["404", "never"])(
    "is missed where it was asked for, and comes at the next press (%s)",
    async (fault) => {
      const file = built.find((found) => new RegExp(`^${name}\\.[0-9a-f]{8}\\.js$`).test(found));
      expect(file).toBeDefined();
      let mend = () => {};
      const errors: string[] = [];
      const {page} = await open(path, {viewport: {width: 1280, height: 720}, reducedMotion: "reduce"}, async (page) => {
        page.on("pageerror", ({message}) => errors.push(message));
        ({mend} = await without(page, `/_import/${file!}`, fault));
      });
      await stands(page);
      await press(page);
      const [where, text] = said;
      await expect.poll(() => page.locator(where).allTextContents()).toContainEqual(expect.stringContaining(text));
      expect(await page.locator(there).count()).toBe(0);
      if (path === "/slides") expect(await at(page)).toBe("title-slide/0"); // the deck goes on
      mend();
      await again(page);
      await page.locator(there).first().waitFor({state: "attached"});
      expect(errors).toEqual([]);
      await page.close();
    }
  );
});

it("is everything that a module loads on request, but for what is fetched when the reader comes near", () => {
  const sources = readdirSync("src", {recursive: true, encoding: "utf8"}).filter((path) => /(?<!\.md)\.ts$/.test(path));
  const found = sources.flatMap((path) =>
    Array.from(readFileSync(`src/${path}`, "utf8").matchAll(/(?<!typeof )\bimport\("([^"]+)"\)/g), ([, from]) =>
      basename(from, ".js")
    )
  );
  const notOnPress = ["host", "evidence"]; // of the encoder's worker, and of the figures of /method
  expect([...new Set(found)].sort()).toEqual([...Object.keys(onPress), ...notOnPress].sort());
});
