import type {TestProject} from "vitest/node";
import {serveToAll} from "../browser/setup.js";
import {findFirefox, oldest} from "./find.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** The path of Firefox, or nothing where it is not installed. */
    firefox: string;
  }
}

/** Looks for Firefox, and serves the built site to its tests. */
export default async function setup(project: TestProject) {
  const firefox = findFirefox();
  project.provide("firefox", firefox ?? "");
  if (firefox) return serveToAll(project);
  console.log(
    `The tests in Firefox are skipped: no firefox or firefox-esr ${oldest} or newer on the PATH, and FIREFOX names none.`
  );
}
