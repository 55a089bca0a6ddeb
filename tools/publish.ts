import {bundle} from "./bundle/index.js";
import {writeHeaders} from "./headers.js";
import {writeManifest} from "./manifest.js";
import {mend} from "./mend.js";
import {withCard, withManifest} from "./meta.js";
import {writeModules} from "./modules.js";
import {loadPages, savePages} from "./pages.js";
import {takePictures} from "./pictures/index.js";
import {withPolicy} from "./policy.js";
import {writeServiceWorker} from "./service-worker.js";
import {siteUrl} from "./site-url.js";
import {speakerScripts} from "./speaker-scripts.js";
import {withNoScript, withStills} from "./stills.js";
import {withTerms} from "./terms.js";

/**
 * Makes the site that Framework wrote into `folder` fit to be published: bundled, standing in place from the first
 * paint, readable without scripts, with a picture for every link to it, under a strict policy, and offline. The order
 * matters: pictures are taken of the bundled site, a policy knows what stands in its page, and the service worker
 * knows every file.
 */
export async function publishable(folder: string): Promise<void> {
  const pages = loadPages(folder);
  pages.forEach(mend);
  await bundle(folder, pages);
  savePages(folder, pages);
  await writeModules(folder);
  const pictures = await takePictures(folder, pages);
  writeManifest(folder, pictures?.icons ?? []);
  const speaker = speakerScripts(folder);
  for (const page of pages) {
    if (pictures) withStills(page, pictures);
    withTerms(page);
    withNoScript(page);
    withCard(page, pictures?.cards.get(page.name));
    withManifest(page);
    withPolicy(page, page.name === "slides" ? speaker : []);
  }
  savePages(folder, pages);
  const address = siteUrl();
  const names = [...pages.map(({name}) => name), "modules/example"];
  writeHeaders(folder, names, address ? new URL(address).pathname : "/");
  const {count, size} = await writeServiceWorker(folder);
  console.log(`offline: ${count} files, ${Math.round(size / 1000)} kB`);
}
