// npm run bench, last part: what a first visit of each page costs on a phone (its screen, a processor four times as
// slow, 1.6 Mbit/s, 150 ms); the first of three visits reads to the end. `--beside FOLDER` visits another build of the
// site too, taking turns.
import {existsSync} from "node:fs";
import {launchChromium} from "../tools/chromium.js";
import {serve} from "../tools/serve.js";
import type {VisitRow} from "./table.js";
import {median, report} from "./table.js";
import type {Visit} from "./visit.js";
import {visit} from "./visit.js";

const beside = process.argv.indexOf("--beside");
const sites = ["dist", ...(beside < 0 ? [] : [process.argv[beside + 1]])];
const rounds = process.argv.includes("--quick") ? 1 : 3;

for (const site of sites)
  if (!existsSync(`${site}/index.html`)) {
    console.error(`no ${site}/index.html here: run npm run build first`);
    process.exit(2);
  }

const servers = await Promise.all(sites.map((site) => serve(site)));
const browser = await launchChromium();
const visits: VisitRow[] = [];
for (const page of ["/", "/lab", "/slides", "/embed/match", "/embed/soft-hard"]) {
  const costs = sites.map((): Visit[] => []);
  for (let round = 0; round < rounds; ++round)
    for (const [i, {origin}] of servers.entries())
      costs[i].push(await visit(browser, origin + page, {throttled: true, read: round === 0}));
  for (const [i, site] of sites.entries()) visits.push({...middle(costs[i]), page, site});
}
await browser.close();
for (const {server} of servers) server.close();
report({visits});

/** Each number's median over some visits; what was fetched to the end is the first one's, which read to the end. */
function middle(visits: readonly Visit[]): Visit {
  const [first] = visits;
  const numbers = ["script", "requests", "firstPaint", "blocking", "longestTask", "shift"] as const;
  return {
    ...first,
    ...Object.fromEntries(numbers.map((key) => [key, median(visits.map((visit) => visit[key]))]))
  };
}
