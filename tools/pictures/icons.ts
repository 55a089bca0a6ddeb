import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";

/** An icon of the site for a home screen; `maskable` ones may be cut to any shape. */
export interface Icon {
  path: string;
  size: number;
  maskable: boolean;
}

const icons: Icon[] = [
  {path: "pictures/icon-192.png", size: 192, maskable: false},
  {path: "pictures/icon-512.png", size: 512, maskable: false},
  {path: "pictures/icon-maskable-512.png", size: 512, maskable: true}
];

/**
 * Draws the icons from the site's own, into `folder`/pictures. A maskable one keeps what it shows in its inner four
 * fifths.
 */
export async function shootIcons(page: Page, folder: string): Promise<Icon[]> {
  const source = `data:image/svg+xml;base64,${(await readFile("src/favicon.svg")).toString("base64")}`;
  for (const {path, size, maskable} of icons) {
    await page.setViewportSize({width: size, height: size});
    const inner = maskable ? Math.round(0.62 * size) : size;
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:${size}px;background:${maskable ? "#fdfcf9" : "transparent"}">
        <img src="${source}" width="${inner}" height="${inner}"></body>`,
      {waitUntil: "load"}
    );
    await page.screenshot({path: join(folder, path), omitBackground: !maskable});
  }
  return icons;
}
