import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

const read = (path: string) => readFileSync(path, "utf8");
const test = read(".github/workflows/test.yml");
const publish = read(".github/workflows/publish.yml");

describe("the workflows", () => {
  it("run the README's test command, then the slow proofs, and no other", () => {
    expect(read("README.md")).toMatch(/^npm ci && npm test\b/m);
    expect(read("README.md")).toContain("`npm run test:slow`");
    expect(Array.from(test.matchAll(/run: (.*)/g), ([, command]) => command)).toEqual([
      "npm ci && npm test",
      "npm ci && npm run build && npm run test:slow"
    ]);
    expect(read(".ci/run").trim().split("\n").slice(-2)).toEqual([
      '{ npm ci && npm test; } 2>&1 | tee "$said"',
      'npm run test:proofs 2>&1 | tee -a "$said"'
    ]);
  });

  it("test on every Node that package.json promises, from the oldest on", () => {
    const {node} = JSON.parse(read("package.json")).engines as {node: string};
    const promised = Array.from(node.matchAll(/(?:\^|>=)(\d+)/g), ([, major]) => major);
    expect(test).toContain(`node: [${promised.join(", ")}]`);
  });

  it("name their actions by exact versions", () => {
    const actions = Array.from((test + publish).matchAll(/uses: (.*)/g), ([, action]) => action);
    expect(actions.length).toBeGreaterThan(5);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  it("publish what the build writes", () => {
    expect(publish).toContain("npm ci && npm run build");
    expect(publish).toContain("path: dist");
  });
});
