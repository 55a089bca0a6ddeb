// npm start and npm run build: Observable Framework with its network look-ups answered locally and its telemetry off;
// the build then bundles what Framework wrote, and makes it fit to be published.
import {spawnSync} from "node:child_process";
import {rm} from "node:fs/promises";
import {siteUrl} from "./site-url.js";
import {answerVersionsOffline} from "./versions.js";

const command = process.argv[2];
if (command !== "preview" && command !== "build") {
  console.error("usage: tsx tools/site.ts preview|build");
  process.exit(2);
}
if (command === "build") siteUrl(); // a wrong one stops the build before the work

// A data loader's cached output does not know when the loader's own imports change: a release build starts clean.
if (command === "build") await rm("src/.observablehq/cache", {recursive: true, force: true});
await answerVersionsOffline("src");

const {status} = spawnSync("observable", [command, ...process.argv.slice(3)], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"}
});
if (status !== 0) process.exit(status ?? 1);
if (command === "build") {
  const {publishable} = await import("./publish.js"); // the preview never needs what it needs
  await publishable("dist");
}
