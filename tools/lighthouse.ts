// npm run lighthouse: how Lighthouse rates the built site on a phone, each page five times. Prints a table of the
// middle ratings. `--rounds 1` is quicker and says less.
import lighthouse from "lighthouse";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {parseArgs} from "node:util";
import {median} from "../bench/table.js";
import {launchChromium} from "./chromium.js";
import {serve} from "./serve.js";

const pages = ["/", "/lab", "/slides", "/embed/soft-hard"];
const kinds = ["performance", "accessibility", "best-practices", "seo"];

const {values} = parseArgs({options: {rounds: {type: "string", default: "5"}}});
const rounds = Number(values.rounds);
const {server, origin} = await serve("dist");
const rows = [];
for (const path of pages) {
  const ratings: Record<string, number[]> = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < rounds; ++round) {
    const port = await freePort();
    const browser = await launchChromium([`--remote-debugging-port=${port}`]);
    const result = await lighthouse(origin + path, {port, onlyCategories: kinds, logLevel: "error"});
    await browser.close();
    for (const kind of kinds) ratings[kind].push(Math.round(100 * (result!.lhr.categories[kind].score ?? 0)));
    if (process.stderr.isTTY) console.error(path, ...kinds.map((kind) => ratings[kind].at(-1)));
  }
  rows.push([path, ...kinds.map((kind) => String(median(ratings[kind])))]);
}
server.close();
const lines = [["", ...kinds], ...rows];
const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
for (const line of lines)
  console.log(line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "));

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
