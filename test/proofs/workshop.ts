import {cp, mkdtemp, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach} from "vitest";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true});
});

/**
 * A copy of parts of the project, for commands that write into the sources, and links to what they only read. It is
 * gone after the test.
 */
export async function workshop(copied: readonly string[], linked: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "workshop-"));
  folders.push(folder);
  const filter = (path: string) => !path.includes(".observablehq");
  for (const name of copied) await cp(name, join(folder, name), {recursive: true, filter});
  for (const name of linked) await symlink(resolve(name), join(folder, name), "dir");
  return folder;
}
