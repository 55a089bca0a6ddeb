import {carry} from "./carry.js";
import {messages} from "./messages.js";
import {respell} from "./parts.js";

/** Says that there is a newer version of the page, with a button that gets there and loses nothing. */
export function announce(): void {
  if (document.querySelector(".update")) return;
  const bar = document.createElement("div");
  bar.className = "update";
  bar.setAttribute("role", "status");
  const text = Object.assign(document.createElement("span"), {textContent: messages.newer});
  const button = Object.assign(document.createElement("button"), {type: "button", textContent: messages.reload});
  button.onclick = () => {
    button.disabled = true;
    void toNewest();
  };
  bar.append(text, button);
  document.body.append(bar);
}

/** Something did not come: perhaps because the site has moved on. */
export async function announceIfNewer(): Promise<void> {
  if (!document.querySelector(".update") && (await isOutdated())) announce();
}

/**
 * Has the site a newer version than this page? Asks the host itself, past what is kept for reading offline. False
 * where nobody answers.
 */
async function isOutdated(): Promise<boolean> {
  const ownEntry = entryOf(document);
  try {
    const response = await fetch(respellName(location.href), {cache: "no-store"});
    const entry = response.ok
      ? entryOf(new DOMParser().parseFromString(await response.text(), "text/html"))
      : undefined;
    return entry !== undefined && entry !== ownEntry;
  } catch {
    return false;
  }
}

/** The name of the script that a page begins with, which has a hash. */
function entryOf(page: Document): string | undefined {
  return page.querySelector("link[rel=modulepreload]")?.getAttribute("href")?.split("/").at(-1);
}

/** Another address of the same page: its name with its first letter as a number. */
function respellName(href: string): string {
  const url = new URL(href);
  url.search = url.hash = "";
  const named = url.href.replace(/\/$/, "/index.html");
  return respell(`${named}/`, 1).replace(/\/$/, "");
}

/** How long a new version may take to be fetched before the page is loaded anew without, in milliseconds. */
const patience = 20_000;

/**
 * Loads the newest version of this page. Where a version is kept for reading offline, the newest is fetched first;
 * other tabs stay as they are.
 */
async function toNewest(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (registration) await Promise.race([takeOver(registration), new Promise((go) => setTimeout(go, patience))]);
  } catch {
    // Then the page comes as the browser has it.
  }
  try {
    carry();
  } catch {
    // Where a browser keeps nothing, nothing is carried.
  }
  location.reload();
}

/** Has the newest service worker serve this site from now on. */
async function takeOver(registration: ServiceWorkerRegistration): Promise<void> {
  if (!registration.waiting) await registration.update();
  const next = registration.waiting ?? registration.installing;
  if (!next) return;
  await reached(next, "installed");
  next.postMessage({type: "SKIP_WAITING"});
  await reached(next, "activated");
}

function reached(worker: ServiceWorker, state: "installed" | "activated"): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === state || worker.state === "activated" || worker.state === "redundant") resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
