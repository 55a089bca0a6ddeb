// Texts that break programs, in the lab.
import {createRequire} from "node:module";
import {expect, it} from "vitest";
import {answered, dog, openLab as openLabWith} from "../browser/lab-page.js";
import {site} from "../browser/site.js";

const hostile: string[] = createRequire(import.meta.url)("big-list-of-naughty-strings/blns.json");
const {open} = site({fresh: true});
const openLab = openLabWith.bind(null, open);

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
