import {execFileSync} from "node:child_process";
import type {ExecFileSyncOptionsWithStringEncoding} from "node:child_process";
import {existsSync} from "node:fs";

/** The oldest version that was seen to do all that Puppeteer asks of it; 140 ESR does not. */
export const oldest = 153;

/**
 * The path of an installed Firefox: the one $FIREFOX names, else `firefox` or `firefox-esr` on the PATH; `undefined`
 * where there is none that is new enough. Throws where $FIREFOX names none: whoever sets it wants these tests to run.
 */
export function findFirefox(): string | undefined {
  const {FIREFOX} = process.env;
  if (FIREFOX) {
    if (!existsSync(FIREFOX)) throw new Error(`FIREFOX is set to ${FIREFOX}, where there is nothing`);
    if (versionOf(FIREFOX) < oldest) throw new Error(`FIREFOX is set to ${FIREFOX}, which is older than ${oldest}`);
    return FIREFOX;
  }
  for (const name of ["firefox", "firefox-esr"]) {
    try {
      const path = execFileSync("which", [name], quietly).trim();
      if (versionOf(path) >= oldest) return path;
    } catch {
      // Not under this name.
    }
  }
}

const quietly: ExecFileSyncOptionsWithStringEncoding = {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]};

function versionOf(firefox: string): number {
  return Number(/\d+/.exec(execFileSync(firefox, ["--version"], quietly))?.[0]);
}
