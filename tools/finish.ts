import {describePage} from "./describe.js";
import {editPages} from "./pages.js";
import {mendPaths} from "./paths.js";
import {slimPage, slimSite} from "./slim.js";

/**
 * Mends what Framework writes around every page: the language of the document, and a viewport that can be zoomed.
 * Throws when a page does not hold what is to be mended, so that an upgrade of Framework cannot undo it silently.
 */
export function finishPage(html: string, name = "page"): string {
  const viewport = `<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">`;
  if (!html.includes("<html>") || !html.includes(viewport)) throw new Error(`unexpected page: ${name}`);
  return html
    .replace("<html>", `<html lang="en">`)
    .replace(viewport, `<meta name="viewport" content="width=device-width, initial-scale=1">`);
}

/** Finishes the site in `folder`, in place: every HTML page, and what they load. */
export async function finishPages(folder: string): Promise<void> {
  await slimSite(folder);
  await editPages(folder, (html, name) =>
    mendPaths(describePage(slimPage(finishPage(html, name)), name), `${name}.html`)
  );
}
