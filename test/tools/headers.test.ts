import {describe, expect, it} from "vitest";
import {formatRules, headerRules, headersAt, parseRules} from "../../tools/headers.js";

const rules = headerRules(["404", "embed/match", "index", "lab"], ["_import/worker.1.js", "sw.js"]);

describe("the headers for a host", () => {
  it("let pages be framed by their own site only", () => {
    for (const path of ["/", "/index.html", "/lab", "/lab.html", "/404.html"])
      expect(headersAt(rules, path)["Content-Security-Policy"], path).toBe("frame-ancestors 'self'");
  });
  it("let every site frame a single figure", () => {
    for (const path of ["/embed/match", "/embed/match.html"])
      expect(headersAt(rules, path)).not.toHaveProperty("Content-Security-Policy");
  });
  it("bind the workers to the site", () => {
    for (const path of ["/_import/worker.1.js", "/sw.js"])
      expect(headersAt(rules, path)["Content-Security-Policy"], path).toContain("connect-src 'self'");
  });
  it("say of every file that its type is what it is, and tell other sites nothing of a reader's way", () =>
    expect(headersAt(rules, "/_file/a.svg")).toEqual({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Access-Control-Allow-Origin": "*"
    }));
  it("stand under the path of the site", () =>
    expect([...headerRules(["lab"], [], "/some/base/").keys()]).toEqual([
      "/some/base/*",
      "/some/base/lab",
      "/some/base/lab.html"
    ]));
  it("are read as they were written, and are short enough for hosts that count", () => {
    const text = formatRules(rules);
    expect(parseRules(text)).toEqual(rules);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(2000);
    expect(rules.size).toBeLessThan(100);
  });
});
