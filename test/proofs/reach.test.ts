// Whether hands, thumbs and eyes get at everything: sizes of targets, scrolling by touch, enlarged and widely set
// text, keys.
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, expectReading, figures, framesLater, reading, site} from "../browser/site.js";
import {swipe} from "../browser/swipe.js";

const {open} = site();
const phone = {viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true};

async function all(page: Page): Promise<void> {
  for (const id of figures) await drawn(page, id);
}
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Texts that do not fit the box that hides what leaves it. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll("main p, main li, main figcaption, main button, main label, main option, main h2")
    )
      .filter((element) => element.getClientRects().length > 0 && !element.matches(".hidden"))
      .filter((element) => {
        const {overflowX, overflowY} = getComputedStyle(element);
        return (
          (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.textContent!.slice(0, 60))
  );

/**
 * Controls on show whose box is smaller than 24 px either way, but for links in running text and words that give way
 * to them.
 */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement | SVGElement>(
        "button, input, select, textarea, summary, [role=button], [role=radio], [role=gridcell], [tabindex='0'], nav a"
      )
    )
      .filter((element) => element.getClientRects().length > 0 && !element.closest(".hidden"))
      .map((element) => {
        // A cell fills its place in the table but for a gap of one pixel, which belongs to no other.
        const gap = element.matches("[role=gridcell]") ? 1 : 0;
        // A radio or a check box is pressed by its label as well.
        const target = element.matches("input[type=radio], input[type=checkbox]")
          ? (element.closest("label") ?? element)
          : element;
        const {width, height} = target.getBoundingClientRect();
        return {what: target.outerHTML.slice(0, 90), width: width + gap, height: height + gap};
      })
      .filter(({width, height}) => width < 23.9 || height < 23.9)
      .map(({what, width, height}) => `${width.toFixed(0)}x${height.toFixed(0)} ${what}`)
  );

describe("targets", () => {
  it.each([320, 1280])("are at least 24 px high and wide in the chapter, %i px wide", async (width) => {
    const {page} = await open("/", {viewport: {width, height: 900}});
    await all(page);
    expect(await smallTargets(page)).toEqual([]);
  });
  it("are so in the lab and on a slide", async () => {
    for (const [path, id] of [
      ["/lab", "lab"],
      ["/slides#/match-slide", "match"]
    ]) {
      const {page} = await open(path);
      await drawn(page, id);
      expect(await smallTargets(page)).toEqual([]);
    }
  });
});

describe("on a phone", () => {
  it("a finger that starts on a figure still scrolls the page", async () => {
    const {page} = await open("/", phone);
    await all(page);
    const session = await page.context().newCDPSession(page);
    for (const id of figures) {
      await page.locator(`#${id} .stage`).evaluate((stage) => stage.scrollIntoView({block: "center"}));
      const [before, at] = await page.evaluate((id) => {
        const {left, width, top, height} = document.querySelector(`#${id} .stage`)!.getBoundingClientRect();
        return [
          scrollY,
          {x: left + width / 2, y: Math.min(innerHeight - 40, Math.max(320, top + height * 0.6))}
        ] as const;
      }, id);
      await swipe(session, at, {y: -240});
      await expect.poll(() => page.evaluate(() => scrollY), {message: id}).toBeGreaterThan(before + 150);
    }
  });

  it("a finger moves the arrow of the compass, and the page stays where it is", async () => {
    const {page} = await open("/", phone);
    await drawn(page, "compass");
    await page.locator("#compass .stage").evaluate((stage) => stage.scrollIntoView({block: "center"}));
    const {x, y, width, height} = (await page.locator("#compass .handle .dot").boundingBox())!;
    const [place, before] = [await page.evaluate(() => scrollY), await page.locator("#compass .reading").textContent()];
    const session = await page.context().newCDPSession(page);
    await swipe(session, {x: x + width / 2, y: y + height / 2}, {x: -90, y: 36});
    await expect.poll(() => page.locator("#compass .reading").textContent()).not.toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });
});

describe("text", () => {
  it("survives 200% zoom: nothing is wider than the page, nothing is cut off", async () => {
    for (const [path, ids] of [
      ["/", figures],
      ["/lab", ["lab", "pair", "he-she"]],
      ["/build", []]
    ] as const) {
      const {page} = await open(path, {viewport: {width: 640, height: 450}, deviceScaleFactor: 2});
      for (const id of ids) await drawn(page, id);
      await framesLater(page);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      expect(await cutOff(page), path).toEqual([]);
    }
  });

  it("survives the spacing of WCAG 1.4.12", async () => {
    const {page} = await open("/", {viewport: {width: 320, height: 900}});
    await all(page);
    await page.addStyleTag({
      content:
        "* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-bottom: 2em !important}"
    });
    await framesLater(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await cutOff(page)).toEqual([]);
  });
});

describe("the heatmap by keyboard", () => {
  it("is one stop of the tab key, with arrows, Home and End, and Enter to pin", async () => {
    const {page} = await open("/embed/heatmap", {viewport: {width: 900, height: 1000}});
    await drawn(page, "heatmap");
    expect(await page.locator("#heatmap [role=grid] [tabindex='0']").count()).toBe(1);
    const at = () => page.evaluate(() => document.activeElement!.getAttribute("data-key"));
    await page.locator("#heatmap [role=grid] [tabindex='0']").focus();
    const moves: [key: string, at: string][] = [
      ["ArrowRight", "cell-0-1"],
      ["ArrowDown", "cell-1-1"],
      ["End", "cell-1-10"],
      ["Home", "cell-1-0"],
      ["Control+End", "cell-10-10"],
      ["Control+Home", "cell-0-0"]
    ];
    for (const [key, wanted] of moves) {
      await page.keyboard.press(key);
      expect(await at(), key).toBe(wanted);
    }
    const outline = await page.evaluate(() => {
      const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement!);
      const rect = getComputedStyle(document.activeElement!.querySelector("rect")!);
      return [outlineStyle, outlineWidth, rect.stroke, rect.strokeWidth];
    });
    expect(outline[0] !== "none" || (outline[2] !== "none" && outline[3] !== "0px")).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#heatmap .row.pin").count()).toBe(1);
    expect(await at()).toBe("cell-0-0");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("#heatmap .row.pin").count()).toBe(0);
  });
});

describe("on paper", () => {
  it("every figure is whole, at the size of a sheet, and as before afterwards", async () => {
    const {page} = await open();
    for (const id of figures) await drawn(page, id);
    // How far the pictures of a figure stand out of its panel at either side, in CSS pixels.
    const sticksOut = () =>
      page.evaluate(
        (ids) =>
          ids.filter((id) => {
            const panel = document.querySelector(`#${id} .frame`)!.getBoundingClientRect();
            return Array.from(document.querySelectorAll(`#${id} .stage > *, #${id} .stage svg`), (part) =>
              part.getBoundingClientRect()
            ).some(({left, right}) => left < panel.left - 1 || right > panel.right + 1);
          }),
        figures
      );
    const widths = () =>
      page.evaluate(
        (ids) => ids.map((id) => document.querySelector(`#${id} .stage > *`)!.getBoundingClientRect().width),
        figures
      );
    // Back at the top, the first figure asks again.
    await page.evaluate(() => {
      scrollTo(0, 0);
      const figure = document.querySelector("#pronoun .frame") as HTMLElement & {apply(preset: object): void};
      figure.apply({values: {}});
    });
    await expectReading(page, "pronoun", "Choose the word");
    const [before, question] = [await widths(), await reading(page, "pronoun")];
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    // The browser lays out the sheet next, and asks no script again: pictures must have become narrow enough by now.
    const extents = await page.evaluate(
      (ids) =>
        ids.map((id) => {
          const parts = Array.from(document.querySelectorAll(`#${id} .stage svg`), (d) => d.getBoundingClientRect());
          return Math.max(0, ...parts.map((d) => d.right)) - Math.min(Infinity, ...parts.map((d) => d.left));
        }),
      figures
    );
    expect(extents.filter((extent) => extent > 624)).toEqual([]);
    expect(await reading(page, "pronoun")).toBe("“it” looks hardest at “cat”, with 59% of its attention.");
    await page.emulateMedia({media: "print"});
    await page.setViewportSize({width: 718, height: 1000}); // A4 less the margins that browsers leave
    expect(await sticksOut()).toEqual([]);
    // How much of a stage its picture leaves empty, in CSS pixels: sheets that nobody reads.
    const empty = await page.evaluate(
      (ids) =>
        ids.map((id) => {
          const stage = document.querySelector(`#${id} .stage`)!;
          return stage.getBoundingClientRect().bottom - stage.lastElementChild!.getBoundingClientRect().bottom;
        }),
      figures
    );
    expect(empty.filter((room) => room > 8)).toEqual([]);
    for (const hidden of [".settings", ".presets", ".share-row"])
      expect(await page.locator(`figure ${hidden}:visible`).count(), hidden).toBe(0);
    await page.setViewportSize({width: 1280, height: 900});
    await page.emulateMedia({media: "screen"});
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(widths).toEqual(before);
    expect(await reading(page, "pronoun")).toBe(question);
  });
});

describe("with more contrast", () => {
  it.each(["light", "dark"] as const)("soft ink and colours stand out more than usual, in %s", async (colorScheme) => {
    const contrasts = async (contrast: "more" | "no-preference") => {
      const {page} = await open("/", {colorScheme, contrast});
      return page.evaluate(() => {
        const light = (color: string) => {
          const [r, g, b] = color.match(/[\d.]+/g)!.map((x) => {
            const share = Number(x) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const probe = document.body.appendChild(document.createElement("i"));
        const of = (name: string) => {
          probe.style.color = `var(--${name})`;
          return light(getComputedStyle(probe).color);
        };
        const ground = of("panel");
        return ["ink-soft", "query", "key", "value", "rule"].map((name) => {
          const ink = of(name);
          return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
        });
      });
    };
    const [usual, more] = [await contrasts("no-preference"), await contrasts("more")];
    more.forEach((contrast, i) => expect(contrast).toBeGreaterThan(usual[i] + 0.5));
    for (const contrast of more.slice(0, 4)) expect(contrast).toBeGreaterThan(7); // AAA
    expect(more[4]).toBeGreaterThan(3);
  });
});
