import {readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {insertBefore, toTop} from "./pages.js";
import type {Icon} from "./pictures/icons.js";

const paper = "#fdfcf9";

/** Writes manifest.webmanifest, with which a browser can install the site. All addresses in it are relative. */
export async function writeManifest(folder: string, icons: readonly Icon[]): Promise<void> {
  const favicon = (await readdir(join(folder, "_file"))).find((name) => name.startsWith("favicon."));
  const manifest = {
    name: "The Attention Intuition",
    short_name: "Attention",
    description: "What attention in a transformer means, before any mathematics.",
    lang: "en",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: paper,
    theme_color: paper,
    icons: [
      {src: `_file/${favicon}`, type: "image/svg+xml", sizes: "any"},
      ...icons.map(({path, size, maskable}) => ({
        src: path,
        type: "image/png",
        sizes: `${size}x${size}`,
        purpose: maskable ? "maskable" : "any"
      }))
    ]
  };
  await writeFile(join(folder, "manifest.webmanifest"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Tells a page of the manifest. A single figure is part of somebody else's page and has none. */
export function withManifest(html: string, name: string): string {
  if (name === "404" || name.startsWith("embed/")) return html;
  return insertBefore(html, "</head>", `<link rel="manifest" href="${toTop(name)}manifest.webmanifest">\n`, name);
}
