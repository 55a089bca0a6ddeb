import type {Server} from "node:http";
import {afterAll, beforeAll, expect, it} from "vitest";
import {ready} from "../browser/deck.js";
import {serve} from "../../tools/serve.js";
import {drawn, inFirefox, site} from "./site.js";

const {open} = site();

inFirefox("without a network, in Firefox", () => {
  // Under a name of its own: on localhost no service worker is registered.
  let server: Server;
  let host = "";
  beforeAll(async () => {
    const served = await serve("dist");
    server = served.server;
    host = served.origin.replace("localhost", "reader.localhost");
  });
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  afterAll(stop);

  it("opens chapter, lab, slides and a figure after one visit to the chapter, with the server gone", async () => {
    const {page, foreign} = await open("/", {host});
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    stop();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${host}/`);
    for (const id of ["pronoun", "soft-hard", "learn", "heatmap"]) await drawn(page, id);
    await page.goto(`${host}/lab`);
    await drawn(page, "lab");
    await page.goto(`${host}/slides#/library-slide`);
    await ready(page);
    await drawn(page, "library");
    await page.goto(`${host}/embed/nudge`);
    await drawn(page, "nudge");
    expect([complaints, foreign]).toEqual([[], []]);
  });
});
