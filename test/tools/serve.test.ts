import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import type {Server} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import type {Names} from "../../tools/serve.js";
import {serve} from "../../tools/serve.js";

let folder: string;
let server: Server;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "embed"));
  for (const name of ["index", "lab", "404", "embed/match"]) writeFileSync(join(folder, `${name}.html`), name);
  writeFileSync(join(folder, "x.01234567.js"), "1;".repeat(100));
});
afterEach(() => {
  server.close();
  rmSync(folder, {recursive: true});
});

it.each<[Names, string, string[]]>([
  ["clean", "/", ["/ index", "/lab lab", "/lab.html lab", "/embed/match embed/match"]],
  ["exact", "/", ["/ index", "/lab 404", "/lab.html lab", "/embed/match.html embed/match"]],
  ["slash", "/", ["/ index", "/lab→/lab/ lab", "/lab.html→/lab/ lab", "/embed/match→/embed/match/ embed/match"]],
  ["clean", "/some/base/", ["/some/base/ index", "/some/base/lab lab", "/lab 404", "/some/base/no 404"]]
])("finds pages as a host with %s names under %s does", async (names, base, wanted) => {
  let origin: string;
  ({server, origin} = await serve(folder, {names, base}));
  const top = new URL(origin).origin;
  for (const line of wanted) {
    const [asked, content] = line.split(" ");
    const [from, to = from] = asked.split("→");
    const response = await fetch(top + from);
    expect([new URL(response.url).pathname, await response.text(), response.status]).toEqual([
      to,
      content,
      content === "404" ? 404 : 200
    ]);
  }
});

it("keeps the values of an address that it sends on, compresses, and says what may be kept", async () => {
  let origin: string;
  ({server, origin} = await serve(folder, {names: "slash"}));
  expect((await fetch(`${origin}/lab?a=1`)).url).toBe(`${origin}/lab/?a=1`);
  const {headers} = await fetch(`${origin}/x.01234567.js`, {headers: {"accept-encoding": "gzip"}});
  expect(headers.get("content-encoding")).toBe("gzip");
  expect(headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${origin}/lab/`)).headers.get("cache-control")).toBe("no-cache");
});
