import {execFileSync} from "node:child_process";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";

// The package's own list of arguments is for a machine that allows one process only, and imitates a graphics card where
// there is none, which makes every page several times as slow to paint. Nothing here draws with one.
const plain = ["--disable-dev-shm-usage", "--disable-gpu"];

/**
 * Starts a real Chromium: the one $CHROMIUM names; else, on Linux x64, the one that comes with `npm ci`; else an
 * installed Chrome or Chromium. Throws a sentence that says what to install where there is none. `args` are further
 * arguments for it.
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const {CHROMIUM} = process.env;
  if (CHROMIUM) return chromium.launch({executablePath: CHROMIUM, args: ["--no-sandbox", ...args]});
  if (process.platform === "linux" && process.arch === "x64") {
    // Set before the import: the package then unpacks the libraries it needs on a machine that has none.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
    const {default: packed} = await import("@sparticuz/chromium");
    return chromium.launch({
      executablePath: await packed.executablePath(),
      args: ["--no-sandbox", ...plain, ...args]
    });
  }
  for (const name of ["chromium", "google-chrome", "chrome"]) {
    try {
      const executablePath = execFileSync("which", [name], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"]
      }).trim();
      return await chromium.launch({executablePath, args: [...args]});
    } catch {
      // Not this one.
    }
  }
  try {
    return await chromium.launch({channel: "chrome", args: [...args]});
  } catch {
    throw new Error("no browser found: install Chrome or Chromium, or set CHROMIUM to the path of one");
  }
}
