import {describe, expect, it} from "vitest";
import {mendPaths} from "../../tools/paths.js";

const page = `<head>
<meta charset="utf-8">
<base href="/">
<link rel="preload" as="style" href="./_import/style.1.css">
<link rel="stylesheet" type="text/css" href="./_import/style.1.css">
<link rel="icon" href="./_file/icon.svg">
<script type="module">

import "./_observablehq/client.1.js";

</script>
</head>`;

describe("mendPaths", () => {
  it("leaves the first page as it is", () => expect(mendPaths(page, "index.html")).toBe(page));

  it("takes a slash off a page's address before anything else", () =>
    expect(mendPaths(page, "embed/match.html")).toMatch(/^<head>\n<meta charset="utf-8">\n<script>if \(location/));

  it("lets the page for what is missing load nothing before it knows where the site begins", () => {
    const [before, assets] = mendPaths(page, "404.html").split(`<template id="assets">`);
    expect(before).not.toMatch(/<link|<script type="module"/);
    expect(assets).toMatch(/^\n<link rel="stylesheet".*\n<link rel="icon".*\n<\/template>\n<script>/);
    expect(assets).toContain(`fetch(base + "_import/style.1.css"`);
  });

  it("refuses pages that it does not know", () => {
    expect(() => mendPaths("<head></head>", "lab.html")).toThrow("unexpected page: lab.html");
    expect(() => mendPaths(page.replace("<base", "<bass"), "404.html")).toThrow("unexpected page: 404.html");
  });
});
