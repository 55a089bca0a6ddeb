// npm run reserve: measures how tall every figure of the built site is and writes the room to keep for it, so that nothing
// moves while a page loads. Run it after a change to a figure, then build again. With paths (`-- /lab`) only for these pages.
import {writeFile} from "node:fs/promises";
import {launchChromium} from "./chromium.js";
import {serve} from "./serve.js";

const pages = [
  {path: "/", file: "src/reserve.css", widths: [320, 360, 390, 430, 520, 640, 768, 900, 1024, 1200]},
  {path: "/method", file: "src/method-reserve.css", widths: [320, 360, 390, 430, 520, 640, 768, 900, 1024, 1200]},
  {path: "/lab", file: "src/lab-reserve.css", widths: [320, 360, 390, 430, 481, 520, 600, 680, 768, 900, 1200]}
];

const wanted = process.argv.slice(2);
const {server, origin} = await serve("dist");
const browser = await launchChromium();
for (const {path, file, widths} of pages) {
  if (wanted.length > 0 && !wanted.includes(path)) continue;
  const rules: string[] = [];
  for (const width of widths) {
    const page = await browser.newPage({viewport: {width, height: 900}});
    await page.goto(origin + path);
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll("figure")).every((figure) => figure.querySelector(".play .stage > *"))
    );
    await page.waitForTimeout(800); // some figures are drawn in turns
    const heights = await page.evaluate(() =>
      Array.from(document.querySelectorAll("figure, #pairs, #quiz"), (place) => [
        place.id,
        Math.round(place.querySelector(".observablehq--block > *")!.getBoundingClientRect().height)
      ])
    );
    const list = heights.map(([id, height]) => `  #${id} {\n    --room: ${height}px;\n  }`).join("\n");
    rules.push(width === widths[0] ? list.replace(/^ {2}/gm, "") : `@media (min-width: ${width}px) {\n${list}\n}`);
    await page.close();
  }
  const note = "/* Made by npm run reserve: the height of every figure, by the width of the screen. */";
  await writeFile(file, `${note}\n${rules.join("\n")}\n`);
  console.log(`${file}: ${widths.length} widths`);
}
await browser.close();
server.close();
