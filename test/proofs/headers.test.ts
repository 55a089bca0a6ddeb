// The built site on a host that sends the headers of its _headers file.
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {answered, model, openLab} from "../browser/lab-page.js";
import {drawn, site} from "../browser/site.js";

const host = site({headers: true});
let asked = 0;
const elsewhere = createServer((request, response) => {
  if (request.url === "/ask") ++asked;
  response.writeHead(200, {"content-type": "text/html", "access-control-allow-origin": "*"});
  response.end(
    `<iframe id="chapter" src="${host.origin}/"></iframe><iframe id="figure" src="${host.origin}/embed/match" width="700" height="600"></iframe>`
  );
});
let address: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => void elsewhere.close());

describe("with the headers that the build writes", () => {
  it("every file says that its type is what it is, and no way of a reader's is told to others", async () => {
    const {page} = await host.open("/404");
    for (const path of ["/", "/lab", "/embed/match", "/modules/attention.js"]) {
      const headers = (await page.request.get(host.origin + path)).headers();
      expect(headers, path).toMatchObject({"x-content-type-options": "nosniff", "referrer-policy": "same-origin"});
    }
  });

  it("pages work as without them", async () => {
    for (const [path, id] of [
      ["/", "pronoun"],
      ["/embed/soft-hard", "soft-hard"],
      ["/slides#/match-slide", "match"]
    ]) {
      const {page, errors, failed} = await host.open(path);
      await drawn(page, id);
      expect({path, errors, failed}).toEqual({path, errors: [], failed: []});
    }
  });

  it("the worker reads a text, and can ask nobody but the site", async () => {
    const {page, box, errors} = await openLab(host.open);
    await box.fill("A header is a promise, too.");
    await model(page).locator("button").click();
    await answered(page);
    expect(errors).toEqual([]);
    const [worker] = page.workers();
    const ask = (url: string) =>
      worker.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false
          ),
        url
      );
    expect(await ask(`${host.origin}/favicon.svg`)).toBe(true);
    expect(await ask(`${address}/ask`)).toBe(false);
    expect(asked).toBe(0);
  });

  it("another site can frame a figure, and no page", async () => {
    const {page} = await host.open("/404");
    await page.goto(address);
    await page.frameLocator("#figure").locator("#match :not(.still) > .frame .stage > *").first().waitFor();
    await expect(page.frameLocator("#chapter").locator("h1").textContent({timeout: 500})).rejects.toThrow();
  });
});
