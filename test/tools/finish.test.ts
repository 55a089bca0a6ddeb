import {describe, expect, it} from "vitest";
import {finishPage} from "../../tools/finish.js";

const page = '<html>\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">';

describe("finishPage", () => {
  it("says the language and lets readers zoom", () => {
    expect(finishPage(page)).toBe(
      '<html lang="en">\n<meta name="viewport" content="width=device-width, initial-scale=1">'
    );
  });
  it("refuses a page that it does not know how to mend", () => {
    expect(() => finishPage("<html>", "x.html")).toThrow("unexpected page: x.html");
    expect(() => finishPage(finishPage(page), "x.html")).toThrow("unexpected page: x.html");
  });
});
