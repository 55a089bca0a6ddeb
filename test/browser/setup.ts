import {existsSync} from "node:fs";
import type {TestProject} from "vitest/node";
import {launchChromium} from "../../tools/chromium.js";
import {serve} from "../../tools/serve.js";

declare module "vitest" {
  export interface ProvidedContext {
    origin: string;
  }
}

/** Makes the browser ready and serves the built site to all browser tests. */
export default async function setup(project: TestProject) {
  // At its first start the browser is unpacked: two test files at once would start the half of one.
  await (await launchChromium()).close();
  return serveToAll(project);
}

/** Serves the built site to the tests of a project. */
export async function serveToAll(project: TestProject) {
  if (!existsSync("dist/index.html")) throw new Error("no dist/index.html: run npm run build first");
  const {server, origin} = await serve("dist");
  project.provide("origin", origin);
  return () => void server.close();
}
