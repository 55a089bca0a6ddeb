import type {Steppable} from "./steps.js";

/** A deck that has to begin waits no longer than this for a figure that does not come, in milliseconds. */
const patience = 20_000;

/**
 * Waits until the figure or the quiz of a slide is there and can be stepped through; it draws when its slide is laid
 * out. One that did not come is waited for all the same, because the reader may try again.
 */
export function arrival(section: Element): Promise<Steppable> {
  return observe(section, () => {
    const shown = section.querySelector(":not(.still) > .frame, .quiz");
    return isSteppable(shown) ? shown : undefined;
  });
}

/** Waits for `done`, but no longer than until the slide says that its figure could not be loaded, or for too long. */
export async function inTime(done: Promise<void>, section: Element | undefined): Promise<void> {
  if (!section) return;
  const missing = observe(section, () => section.querySelector(".unloaded") ?? undefined);
  const timeout = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([done, missing, timeout]);
}

/** What `look` finds in an element, as soon as it finds something. */
function observe<T>(element: Element, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const check = () => {
      const found = look();
      if (found === undefined) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(check);
    observer.observe(element, {childList: true, subtree: true, attributeFilter: ["class"]});
    check();
  });
}

/** Can it be stepped through? */
function isSteppable(shown: Element | Steppable | null): shown is Steppable {
  return shown !== null && "presets" in shown;
}
