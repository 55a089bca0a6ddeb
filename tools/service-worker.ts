import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {generateSW} from "workbox-build";
import {hashed} from "./serve.js";

/**
 * What a visit keeps for reading offline: pages, code, small data. No pictures, no weights: those come when asked
 * for.
 */
const kept = ["*.html", "embed/*.html", "_file/**/*.{json,wasm,svg}", "_import/**/*.{js,css}", "manifest.webmanifest"];

/**
 * Writes the service worker of the built site in `folder`: it holds one whole version of the site, and serves it
 * until the reader asks for the next. Throws where a kept file is missing. Returns how many files and bytes that is.
 */
export async function writeServiceWorker(folder: string): Promise<{count: number; size: number}> {
  const {count, size, warnings} = await generateSW({
    globDirectory: folder,
    globPatterns: kept,
    globIgnores: ["404.html"],
    swDest: join(folder, "sw.js"),
    mode: "production",
    sourcemap: false,
    inlineWorkboxRuntime: true, // nothing from another host, and one file
    cacheId: "attention-intuition",
    cleanupOutdatedCaches: true,
    // A new version waits until it is asked in, so that no page ever gets code of another version than its own.
    skipWaiting: false,
    clientsClaim: false,
    // Addresses hold the state of figures; it is the same page whatever they hold.
    ignoreURLParametersMatching: [/./],
    dontCacheBustURLsMatching: hashed,
    // A part that did not come is asked for again with another spelling of its address (see src/chapter/parts.ts). It
    // is given without the address it is kept under: else the browser would look there for what it imports, and find
    // that again spoilt. Pages are left out: a page asks in this way for what the host has.
    runtimeCaching: [
      {
        urlPattern: ({url, sameOrigin}) =>
          sameOrigin && url.pathname.includes("%") && /\/_import\/.+\.(js|css)$/.test(decodeURIComponent(url.pathname)),
        handler: async ({request}) => {
          const kept = await caches.match(decodeURIComponent(request.url), {ignoreSearch: true});
          return kept ? new Response(kept.body, kept) : fetch(request);
        }
      }
    ],
    // While a new version is being published, a host may hand out pages of one and the list of the other. A page that
    // is not exactly what the list says is refused, and the browser tries again another day.
    manifestTransforms: [
      async (entries) => ({
        manifest: await Promise.all(
          entries.map(async (entry) =>
            hashed.test(entry.url) ? entry : {...entry, integrity: integrity(await readFile(join(folder, entry.url)))}
          )
        )
      })
    ]
  });
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  return {count, size};
}

function integrity(bytes: Uint8Array): string {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}
