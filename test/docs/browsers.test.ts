import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {needs, oldest} from "../../src/chapter/browsers.js";

/** The README's table, as the pages' own check has it. */
function table(): string {
  const rows = [...needs.map(({what, since}) => ({what, since})), {what: "**all of it**", since: oldest}];
  return [
    "| what the pages need | Chrome, Edge | Firefox | Safari |",
    "| --- | ---: | ---: | ---: |",
    ...rows.map(({what, since: {chrome, firefox, safari}}) => `| ${what} | ${chrome} | ${firefox} | ${safari} |`)
  ].join("\n");
}

it("the README names the oldest browsers, and why: what the build aims at and the pages check", () =>
  expect(readFileSync("README.md", "utf8")).toContain(table()));

it("the oldest browsers have all that is needed", () => {
  for (const {since} of needs)
    for (const name of ["chrome", "firefox", "safari"] as const)
      expect(oldest[name]).toBeGreaterThanOrEqual(since[name]);
});
