import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {answered} from "../browser/lab-page.js";
import {drawn, expectReading, figures, save, site} from "../browser/site.js";

const {open, origin} = site();

/** Collects what the page's policy refuses, from the start. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const list: string[] = [];
    Object.assign(window, {refused: list});
    addEventListener("securitypolicyviolation", (event) =>
      list.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    );
  });
}
const refused = (page: Page) => page.evaluate(() => (window as unknown as {refused: string[]}).refused);
const ready = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.deck === "ready");

describe("the policy refuses nothing that the site does", () => {
  it("in the chapter, with every preset of every figure and the quiz", async () => {
    const {page, errors} = await open("/", {}, watch);
    for (const id of figures) {
      await drawn(page, id);
      for (const button of await page.locator(`#${id} .presets button`).all()) await button.click();
    }
    await page.locator("#quiz label").first().click();
    await page.locator("#quiz button").first().click();
    expect(await refused(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("in the lab, with a text of one's own, the worker, and pictures to take away", async () => {
    const {page, errors} = await open("/lab", {acceptDownloads: true}, watch);
    await drawn(page, "lab");
    await page.locator("#lab textarea, #lab input[type=text]").first().fill("A policy is a promise.");
    await answered(page);
    for (const kind of ["PNG", "SVG", "JSON"])
      expect((await save(page, "lab", kind)).name).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
    expect(await refused(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("in the lab, where the encoder and its kernel have to run on the page", async () => {
    const {page, errors} = await open("/lab", {}, async (page) => {
      await watch(page);
      await page.addInitScript(() => {
        Object.assign(window, {Worker: undefined, compiled: 0});
        const {compile} = WebAssembly;
        WebAssembly.compile = async (bytes) => {
          const module = await compile(bytes);
          ++(window as unknown as {compiled: number}).compiled;
          return module;
        };
      });
    });
    await drawn(page, "lab");
    await page.locator("#lab textarea").fill("A policy is a promise.");
    await answered(page);
    expect(page.workers()).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as {compiled: number}).compiled)).toBe(1);
    expect(await refused(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("in the deck and the speaker's view", async () => {
    const {page, errors} = await open("/slides#/library-slide", {viewport: {width: 1280, height: 720}}, watch);
    await ready(page);
    const [popup] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await popup.waitForFunction(() =>
      document
        .querySelector(".speaker-controls-notes .value")
        ?.textContent?.includes("lends you a share of every shelf")
    );
    expect(await refused(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("on the page for what is not there, at any depth", async () => {
    const {page} = await open("/nothing/at/all", {}, watch);
    // Its styles come once it has found the folder of the site.
    await expect.poll(() => page.locator("h1").evaluate((h1) => getComputedStyle(h1).fontSize)).not.toBe("32px");
    expect(await refused(page)).toEqual([]);
  });

  it.each(figures)("in the frame of %s", async (id) => {
    const {page, errors} = await open(`/embed/${id}`, {}, watch);
    await drawn(page, id);
    expect(await refused(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe("the policy refuses what does not belong to the site", () => {
  it.each(["/", "/lab", "/slides", "/embed/match", "/404"])("on %s", async (path) => {
    const {page} = await open(path, {}, watch);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      const box = document.createElement("div");
      box.innerHTML = `<img src="https://example.invalid/x.png" onerror="window.injected = true">`;
      document.body.append(box);
      const answer = await fetch("https://example.invalid/").then(
        () => "answered",
        () => "refused"
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      // Only now: while a tool of the browser calls a page, it lets evaluation pass.
      let evaluated = true;
      try {
        new Function("return 1")();
      } catch {
        evaluated = false;
      }
      return {injected: (window as unknown as {injected?: boolean}).injected ?? false, answer, evaluated};
    });
    expect(ran).toEqual({injected: false, answer: "refused", evaluated: false});
    const directives = (await refused(page)).map((text) => text.split(" ")[0]);
    for (const directive of ["script-src-elem", "script-src-attr", "img-src", "connect-src"])
      expect(directives).toContain(directive);
  });
});

const nonsense = [
  "__proto__=1&constructor=2&__proto__.polluted=yes&soft-hard.__proto__=1&soft-hard.constructor=x",
  `soft-hard.temperature=${encodeURIComponent("<img src=x onerror=alert(1)>")}&pronoun.sentence=<script>&heatmap.head=__proto__`,
  `soft-hard.temperature=1e999&nudge.steps=-1&nudge.angle=NaN&compass.dx=${"9".repeat(4000)}&heatmap.row=1e9&journey.step=99`,
  "pronoun.asked=1e15&pronoun.guess=-7&pronoun.hands=%00%FF&learn.step=Infinity&learn.past=[]&dictionary.asked=toString"
];

describe("addresses are read with suspicion", () => {
  it.each(nonsense)("%s", async (query) => {
    for (const path of ["/", "/slides", ...figures.slice(0, 2).map((id) => `/embed/${id}`), "/embed/soft-hard"]) {
      const {page, errors} = await open(`${path}?${query}`, {}, watch);
      for (const id of path.startsWith("/embed") ? [path.split("/")[2]] : path === "/" ? figures : [])
        await drawn(page, id);
      if (path === "/slides") await ready(page);
      expect(errors, path).toEqual([]);
      expect(await page.evaluate(() => "polluted" in {}), path).toBe(false);
      expect(await page.locator("main img[src=x], main script").count(), path).toBe(0);
      expect(await page.locator(".observablehq--error").count(), path).toBe(0);
      await page.close();
    }
    const {page, errors} = await open(
      `/lab#${query.replaceAll(/[\w-]+\./g, "lab.")}&lab.text=<script>1</script>`,
      {},
      watch
    );
    await drawn(page, "lab");
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  });
});

describe("messages of other sites are not obeyed", () => {
  it("by chapter, deck and figures", async () => {
    const host = createServer((_, response) => {
      response.writeHead(200, {"content-type": "text/html"});
      response.end(`<iframe id="chapter" src="${origin}/" width="900" height="600"></iframe>
        <iframe id="deck" src="${origin}/slides?receiver" width="900" height="600"></iframe>
        <iframe id="figure" src="${origin}/embed/match" width="700" height="600"></iframe>`);
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const {page} = await open("/404", {viewport: {width: 1900, height: 1300}}); // a frame out of sight does not draw
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
    const frame = (path: string) => page.frames().find((frame) => frame.url().startsWith(origin + path))!;
    await frame("/slides").waitForFunction(() => document.documentElement.dataset.deck === "ready");
    await drawn(frame("/embed/match"), "match");
    const state = () =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) =>
            frame.evaluate(() => [
              location.href,
              document.querySelector("section.present")?.id,
              document.querySelector("#match .reading")?.textContent
            ])
          )
      );
    await page.waitForTimeout(500);
    const before = await state();
    await page.evaluate(() => {
      for (const data of [
        JSON.stringify({method: "next"}),
        JSON.stringify({method: "slide", args: [5]}),
        JSON.stringify({namespace: "reveal-notes", type: "heartbeat"}),
        JSON.stringify({namespace: "reveal-notes", type: "call", methodName: "next", arguments: [], callId: 1}),
        {id: "match", value: {living: 0, thing: 1}},
        {type: "SKIP_WAITING"}
      ])
        for (const frame of document.querySelectorAll("iframe")) frame.contentWindow!.postMessage(data, "*");
    });
    await page.waitForTimeout(500);
    expect(await state()).toEqual(before);
    host.close();
  });

  it("and what comes over the deck's own channel is checked like an address", async () => {
    const {page, errors} = await open("/slides#/soft-hard-slide", {viewport: {width: 1280, height: 720}});
    await ready(page);
    await drawn(page, "soft-hard");
    const before = await page.evaluate(
      () => (document.querySelector("#soft-hard .frame") as unknown as {value: object}).value
    );
    const other = await page.context().newPage();
    await other.goto(`${origin}/404`);
    await other.evaluate((before) => {
      const channel = new BroadcastChannel("attention-intuition-deck /");
      for (const data of [
        null,
        "x",
        {type: "else"},
        {type: "value", id: "__proto__", value: {}},
        {type: "value", id: "soft-hard", value: null},
        {type: "value", id: "soft-hard", value: {temperature: "<b>", asked: 1e9}},
        {type: "move", position: {slide: "<b>", step: 0, paused: false, code: false}, figures: {}},
        {type: "move", position: {slide: "library-slide", step: NaN, paused: false, code: false}, figures: {}},
        {type: "state", position: {slide: "library-slide", step: 0, paused: false, code: false}, figures: {}},
        {type: "value", id: "soft-hard", value: JSON.parse('{"__proto__": {"polluted": 1}, "temperature": -3}')}
      ])
        channel.postMessage(data);
      channel.postMessage({type: "value", id: "soft-hard", value: {...before, temperature: 0.05}});
    }, before);
    // The message after all of these is obeyed; they themselves have changed nothing.
    await expectReading(page, "soft-hard", "At temperature 0.05");
    const value = () =>
      page.evaluate(() => (document.querySelector("#soft-hard .frame") as unknown as {value: object}).value);
    expect(await value()).toEqual({...before, temperature: 0.05});
    expect(await page.evaluate(() => "polluted" in {})).toBe(false);
    expect(errors).toEqual([]);
  });
});
