import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, figures, pageTime, reading, site} from "../browser/site.js";

interface AnyFigure {
  readonly presets: readonly object[];
  readonly value: object;
  apply(preset: object): void;
  set(change: object): void;
}

const {open} = site();

describe("every preset of every figure", () => {
  const values = (page: Page) =>
    page.evaluate(
      (ids) => ids.map((id) => JSON.stringify((document.querySelector(`#${id} .frame`) as unknown as AnyFigure).value)),
      figures
    );

  it("changes its figure without an error, and the address brings all of them back", async () => {
    const {page, errors} = await open("/");
    for (const id of figures) await drawn(page, id);
    // Whoever scrolls past some figures is shown the answer: so is the page that opens the address.
    await page.evaluate(() => {
      const set = (id: string, values: object) =>
        (document.querySelector(`#${id} .frame`) as unknown as AnyFigure).set(values);
      set("order", {guess: "show"});
      set("soft-hard", {shown: true});
    });
    // The first presets of all figures at once, then the second, and so on: one address holds them all.
    for (let i = 0; i < 6; ++i) {
      await page.evaluate(
        ([ids, i]) => {
          for (const id of ids) {
            const figure = document.querySelector(`#${id} .frame`) as unknown as AnyFigure;
            figure.apply(figure.presets[i % figure.presets.length]);
          }
        },
        [figures, i] as const
      );
      await pageTime(page, 500); // the address is written when values rest
      const before = {values: await values(page), readings: await Promise.all(figures.map((id) => reading(page, id)))};
      const again = await page.context().newPage();
      await again.goto(page.url());
      for (const id of figures) await drawn(again, id);
      expect({
        values: await values(again),
        readings: await Promise.all(figures.map((id) => reading(again, id)))
      }).toEqual(before);
      await again.close();
    }
    expect(errors).toEqual([]);
  });
});
