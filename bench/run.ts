// npm run bench: all benchmarks, one after the other, each in a process of its own, and one table of their medians.
// The figures need a built site. `--quick` only sees that all of it runs.
import {spawnSync} from "node:child_process";
import {cpus} from "node:os";
import type {Part} from "./table.js";
import {table, visitTable} from "./table.js";

const parts = ["encoder", "learner", "figures", "pages"].map((name): Part => {
  console.error(`timing the ${name} …`);
  const {status, stdout} = spawnSync("tsx", [`bench/${name}.ts`, ...process.argv.slice(2)], {
    stdio: ["inherit", "pipe", "inherit"],
    encoding: "utf8",
    shell: process.platform === "win32"
  });
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Part;
});

console.log(`\nNode ${process.version}, ${cpus().length} x ${cpus()[0].model.trim()}, one thread each; medians\n`);
console.log(table(parts.flatMap(({rows = []}) => rows)));
for (const {visits = []} of parts) if (visits.length > 0) console.log(`\n${visitTable(visits)}`);
console.log(
  `\n${parts.flatMap(({goals = []}) => goals.map((d) => `${d.reached ? "yes" : "NO "}  ${d.name}`)).join("\n")}`
);
