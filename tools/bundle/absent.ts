import {fileURLToPath} from "node:url";
import type {Plugin} from "rolldown";

/**
 * What Plot brings along and no figure of this site uses: maps of the earth, and ready-made scales of color. With the
 * names that Plot calls as soon as it is loaded, which stay.
 */
const absent = new Map([
  ["d3-geo", ["geoTransform"]],
  ["d3-scale-chromatic", []]
]);

const prefix = "absent:";

/**
 * Leaves out of the bundle what {@link absent} names: 15 kB after gzip in every page with a plot. All else that such a
 * package exports is a function which throws and says where to look. The preview still has the packages, so a figure
 * that begins to use one fails in the tests of the built site.
 */
export const absentPlugin: Plugin = {
  name: "absent",
  resolveId: (id) => (absent.has(id) ? prefix + id : null),
  async load(id) {
    if (!id.startsWith(prefix)) return null;
    const name = id.slice(prefix.length);
    const kept = absent.get(name)!;
    const gone = Object.keys((await import(name)) as object).filter((name) => !kept.includes(name));
    return [
      `function absent() { throw new Error("${name} is not part of this site: see tools/bundle/absent.ts"); }`,
      ...gone.map((name) => `export const ${name} = absent;`),
      `export {${kept.join(", ")}} from ${JSON.stringify(fileURLToPath(import.meta.resolve(name)))};`
    ].join("\n");
  }
};
