import {announce} from "./announce.js";

/**
 * Lets the site be read offline: starts its service worker once the page has loaded and has nothing else to do. Not
 * in frames, which are part of other pages, and not on localhost, where one site follows another at the same address.
 */
function register(): void {
  if (self !== top || !isSecureContext || isLocal(location.hostname) || !("serviceWorker" in navigator)) return;
  const start = () => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => void run(), {timeout: 10_000});
    else setTimeout(() => void run(), 3000);
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}

function isLocal(name: string): boolean {
  return name === "localhost" || name === "[::1]" || name.startsWith("127.");
}

async function run(): Promise<void> {
  const {serviceWorker} = navigator;
  try {
    const registration = await serviceWorker.register(new URL("../sw.js", import.meta.url));
    // A page that no worker serves has no older version to leave.
    if (!serviceWorker.controller) return;
    // A talk is not interrupted; the next visit will do.
    if (!document.querySelector(".reveal")) announce(registration);
  } catch {
    // To be read offline is a courtesy: without it the site works as before.
  }
}

register();
