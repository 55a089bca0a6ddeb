/**
 * Tells the page when a new version of the site is ready, now or later. Other tabs stay with the version that they
 * have, when one of them changes.
 */
export function announce(registration: ServiceWorkerRegistration): void {
  const tell = () => registration.waiting && dispatchEvent(new Event("attention-intuition:newer"));
  tell();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
}
