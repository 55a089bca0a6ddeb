// npm run pdf [-- --notes] [--out FILE]: the built deck as a PDF, a page a slide, through the same Chromium as the
// tests.
import {existsSync} from "node:fs";
import {parseArgs} from "node:util";
import {launchChromium} from "./chromium.js";
import {serve} from "./serve.js";

const {values} = parseArgs({options: {notes: {type: "boolean"}, out: {type: "string", default: "slides.pdf"}}});
if (!existsSync("dist/slides.html")) {
  console.error("no dist/slides.html here: run npm run build first");
  process.exit(2);
}
const browser = await launchChromium().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
const {server, origin} = await serve("dist");
const page = await browser.newPage({viewport: {width: 1280, height: 720}, reducedMotion: "reduce"});
await page.goto(`${origin}/slides?print-pdf${values.notes ? "&showNotes=separate-page" : ""}`);
await page.waitForFunction(() => {
  const figures = Array.from(document.querySelectorAll(".pdf-page figure"));
  return document.documentElement.dataset.deck === "ready" && figures.every((d) => d.querySelector(".stage > *"));
});
await page.waitForTimeout(500);
await page.pdf({path: values.out, width: "1280px", height: "720px", printBackground: true});
await browser.close();
server.close();
console.log(values.out);
