import {Page} from "../../tools/html.js";

/** A page as Framework writes one, with as much in it as a test needs. */
export function pageOf(name: string, {head = "", body = ""}: {head?: string; body?: string} = {}): Page {
  return new Page(
    `<!DOCTYPE html>
<html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>A page</title>
${head}
<main class="observablehq">
${body}
</main>
</html>`,
    name
  );
}
