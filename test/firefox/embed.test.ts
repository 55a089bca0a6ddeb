import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, expect, it} from "vitest";
import {figures} from "../browser/site.js";
import {drawn, expectReading, inFirefox, press, reading, site} from "./site.js";

const {open, origin} = site();

inFirefox("a figure alone in Firefox", () => {
  it.each(figures)("%s draws, in the theme it is asked for", async (id) => {
    const {page, errors, foreign} = await open(`/embed/${id}?theme=dark`, {width: 700});
    await drawn(page, id);
    expect(await reading(page, id)).not.toBe("");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    expect([errors, foreign]).toEqual([[], []]);
  });
});

inFirefox("a figure in a page of another origin, in Firefox", () => {
  let host = "";
  const server = createServer((_request, response) => {
    response.writeHead(200, {"content-type": "text/html"});
    response.end(`<iframe id="plain" src="${origin}/embed/match" width="700"></iframe>
      <iframe id="boxed" src="${origin}/embed/pronoun?pronoun.asked=7" width="700" sandbox="allow-scripts"></iframe>
      <script>addEventListener("message", ({data, source}) => {
        for (const frame of document.querySelectorAll("iframe"))
          if (frame.contentWindow === source) frame.height = data.height;
      });</script>`);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it("tells its height and answers, also in a sandbox without storage", async () => {
    const {page} = await open("/", {host});
    for (const id of ["plain", "boxed"])
      await page.waitForFunction((id) => Number(document.getElementById(id)!.getAttribute("height")) > 300, {}, id);
    const frame = (await (await page.$("#boxed"))!.contentFrame())!;
    await drawn(frame, "pronoun");
    await expectReading(frame, "pronoun", "“cat”, with 59%");
    await press(frame, "#pronoun .word", "tired");
    await expectReading(frame, "pronoun", "“tired” looks hardest at itself");
  });
});
