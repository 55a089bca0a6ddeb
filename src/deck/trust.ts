/**
 * Lets messages reach this window only from pages of the same site. reveal.js and its speaker view obey messages,
 * whoever sends them; this must be called before they begin to listen. Returns how to stop.
 */
export function trustOnlyOwnMessages(): () => void {
  const check = (event: MessageEvent) => {
    // In a sandbox without an origin nobody can be told apart.
    if (event.origin !== self.origin || self.origin === "null") event.stopImmediatePropagation();
  };
  addEventListener("message", check, true);
  return () => removeEventListener("message", check, true);
}
