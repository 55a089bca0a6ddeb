import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {licenceTable, productionPackages} from "../../tools/licences.js";

it("docs/licences.md is what npm run licences writes", () =>
  expect(readFileSync("docs/licences.md", "utf8")).toBe(licenceTable()));

it("every package may be used, changed and passed on, and nobody has to pass on what they build with it", () => {
  const free =
    /\b(MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|Zlib|0BSD)\b/;
  expect(productionPackages().filter(({licence}) => !free.test(licence))).toEqual([]);
});

it("only esbuild, which works without it, has an install script", () =>
  expect(new Set(productionPackages().flatMap(({name, scripts}) => (scripts ? [name] : [])))).toEqual(
    new Set(["esbuild"])
  ));
