import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";

/**
 * The path of an installed Firefox: the one $FIREFOX names, else `firefox` or `firefox-esr` on the PATH; `undefined`
 * where there is none. Throws where $FIREFOX names nothing: whoever sets it wants these tests to run.
 */
export function findFirefox(): string | undefined {
  const {FIREFOX} = process.env;
  if (FIREFOX && !existsSync(FIREFOX)) throw new Error(`FIREFOX is set to ${FIREFOX}, where there is nothing`);
  if (FIREFOX) return FIREFOX;
  for (const name of ["firefox", "firefox-esr"]) {
    try {
      return execFileSync("which", [name], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]}).trim();
    } catch {
      // Not under this name.
    }
  }
}
