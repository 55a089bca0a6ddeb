import {cp, mkdtemp, rm} from "node:fs/promises";
import type {Server} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, onTestFinished} from "vitest";
import {launchChromium} from "../../tools/chromium.js";
import {serve} from "../../tools/serve.js";

// Not localhost, where no worker is registered, but a name that browsers trust as much. The site stands under a path.
const base = "/some/base/";

/**
 * A copy of the built site on a server of its own, which a test may change or take away, and a browser. Made before
 * the tests of a file, and gone after them.
 */
export function ownSite() {
  let browser: Browser;
  let folder: string;
  let server: Server;
  let port = 0;

  const start = async () => {
    const served = await serve(folder, {base, port});
    server = served.server;
    port = Number(new URL(served.origin).port);
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "site-"));
    await cp("dist", folder, {recursive: true});
    browser = await launchChromium();
    await start();
  });
  afterAll(async () => {
    await browser.close();
    await stop();
    await rm(folder, {recursive: true});
  });

  return {
    get browser() {
      return browser;
    },
    get folder() {
      return folder;
    },
    get address() {
      return `http://reader.localhost:${port}${base}`;
    },
    /** Takes the server away until the test is over. */
    async goOffline(): Promise<void> {
      await stop();
      onTestFinished(start);
    },
    /** A reader who has been here once: the worker is ready, and the next page is served by it. */
    async visited(): Promise<{context: BrowserContext; page: Page}> {
      const context = await browser.newContext({viewport: {width: 1280, height: 720}});
      const page = await context.newPage();
      await page.goto(this.address);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      return {context, page};
    }
  };
}
