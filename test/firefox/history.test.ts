import {expect, it} from "vitest";
import {framesLater} from "../browser/site.js";
import {drawn, inFirefox, reading, site} from "./site.js";

const {open, origin} = site({"fission.bfcacheInParent": true, "browser.sessionhistory.max_total_viewers": 8});

/** What a page that is come back to tells of itself. */
interface Back {
  /** The browser had kept it whole. */
  persisted: boolean;
  /** What its figure says then, and what it says after another preset was pressed. */
  said: string;
  answer: string;
}

// The Chromium of the other tests is built without a cache of whole pages; Firefox has one.
inFirefox("a page that Firefox keeps whole, and comes back to", () => {
  it("the chapter is as it was left, and answers", async () => {
    const {page, errors} = await open("/");
    await drawn(page, "match");
    await (await page.$$("#match .presets button"))[1].click();
    await framesLater(page);
    const said = await reading(page, "match");
    // The tools of the test lose a page that was kept, so it tells by itself, and another tab reads it.
    await page.evaluate(() =>
      addEventListener("pageshow", async ({persisted}) => {
        const reading = () => document.querySelector("#match .reading")!.textContent;
        const said = reading();
        document.querySelector<HTMLElement>("#match .presets button")!.click();
        await new Promise((resolve) => setTimeout(resolve, 500));
        localStorage.setItem("back", JSON.stringify({persisted, said, answer: reading()}));
      })
    );
    const other = await page.browserContext().newPage();
    await other.goto(`${origin}/embed/match`);
    await page.goto(`${origin}/method`);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await other.waitForFunction(() => localStorage.getItem("back"));
    const back = (await other.evaluate(() => JSON.parse(localStorage.getItem("back")!))) as Back;
    expect(back).toMatchObject({persisted: true, said});
    expect(back.answer).not.toBe(said);
    // Every page names its icon. Where one is left at once, Firefox asks for the usual one by itself.
    expect(errors.filter((text) => !text.endsWith("/favicon.ico"))).toEqual([]);
  });
});
