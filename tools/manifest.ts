import {readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Icon} from "./pictures/icons.js";

const paper = "#fdfcf9";

/** Writes manifest.webmanifest, with which a browser can install the site. All addresses in it are relative. */
export function writeManifest(folder: string, icons: readonly Icon[]): void {
  const favicon = readdirSync(join(folder, "_file")).find((name) => name.startsWith("favicon."));
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
  writeFileSync(join(folder, "manifest.webmanifest"), `${JSON.stringify(manifest, null, 2)}\n`);
}
