// npm run licences: what the site is built from, as a table in Markdown: every package that `npm ci --omit=dev` brings
// on any machine, with its licence and its size. Writes docs/licences.md.
import {readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  /** Only for some machines. */
  optional?: boolean;
  hasInstallScript?: boolean;
}

interface Package {
  name: string;
  version: string;
  licence: string;
  /** In kB, as it lies on the disk. */
  size: number;
  scripts: boolean;
}

/** All packages that the site needs, by name and version. Throws where one names no licence or is not installed. */
export function productionPackages(): Package[] {
  const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8")) as {packages: Record<string, Locked>};
  const needed = Object.entries(packages).filter(
    ([path, {dev, devOptional, optional}]) => path && !dev && !devOptional && !optional
  );
  const rows = needed.map(([path, {version, license, hasInstallScript = false}]) => {
    if (!license) throw new Error(`no licence: ${path}`);
    const name = path.split("node_modules/").at(-1)!;
    // An install script may put a program for this machine in place of what came.
    const bytes = sizeOf(path, hasInstallScript ? ["bin", "node_modules"] : ["node_modules"]);
    return {name, version, licence: license, size: Math.ceil(bytes / 1000), scripts: hasInstallScript};
  });
  const unique = new Map(rows.map((row) => [`${row.name}@${row.version}`, row]));
  const key = ({name, version}: Package) => `${name} ${version}`;
  return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** How many bytes a folder holds, without some folders of its own. */
function sizeOf(folder: string, but: readonly string[] = []): number {
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => !but.includes(name))
    .map((entry) => join(folder, entry.name))
    .map((path) => (statSync(path).isDirectory() ? sizeOf(path) : statSync(path).size))
    .reduce((a, b) => a + b, 0);
}

/** The table, with a sentence about the whole. */
export function licenceTable(packages: readonly Package[] = productionPackages()): string {
  const total = Math.round(packages.reduce((sum, {size}) => sum + size, 0) / 1000);
  const rows = packages.map(
    ({name, version, licence, size, scripts}) =>
      `| ${name} | ${version} | ${licence} | ${size} | ${scripts ? "not needed" : "none"} |`
  );
  return `# What the site is built from

Made by \`npm run licences\`: ${packages.length} packages, ${total} MB on the disk. They come with Framework and the libraries of the figures; what of
them reaches readers is what \`dist/\` holds. “Not needed”: the package has an install script, and works without it.

| package | version | licence | kB | install script |
| --- | --- | --- | ---: | --- |
${rows.join("\n")}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync("docs/licences.md", licenceTable());
