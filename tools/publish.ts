import {withManifest, writeManifest} from "./manifest.js";
import {siteUrl, withMeta} from "./meta.js";
import {findCells, withNoScript} from "./noscript/index.js";
import {editPages, readPage} from "./pages.js";
import {takePictures} from "./pictures/index.js";
import {speakerScripts, withPolicy} from "./policy.js";
import {writeServiceWorker} from "./precache.js";

/**
 * Makes the finished site in `folder` fit to be published: readable without scripts, with a picture for every link to it, under a
 * strict policy, and offline. The order matters: a policy knows what stands in its page, and the service worker knows every file.
 */
export async function publishable(folder: string): Promise<void> {
  const base = siteUrl();
  const pictures = await takePictures(folder);
  const cells = findCells(await readPage(folder, "index"));
  const speaker = await speakerScripts(folder);
  await writeManifest(folder, pictures?.icons ?? []);
  await editPages(folder, (html, name) => {
    html = withNoScript(html, name, pictures, cells);
    html = withMeta(html, name, pictures?.cards.get(name), base);
    html = withManifest(html, name);
    return withPolicy(html, name, name === "slides" ? speaker : []);
  });
  const {count, size} = await writeServiceWorker(folder);
  console.log(`offline: ${count} files, ${Math.round(size / 1000)} kB`);
}
