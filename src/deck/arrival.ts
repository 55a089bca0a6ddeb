import type {Steppable} from "./steps.js";

/** What a slide shows that can be stepped through or only looked at, once it is there. */
export type Shown = Steppable | Element;

/**
 * A slide that shows neither a figure nor a panel waits for nothing; one whose figure does not come waits no longer
 * than this.
 */
const patience = 20_000;

/**
 * Waits until the figure or panel of a slide is there; it draws when its slide is laid out. Resolves with nothing if it
 * does not come.
 */
export function arrival(section: Element): Promise<Shown | undefined> {
  return new Promise((resolve) => {
    const finish = (shown?: Shown) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(shown);
    };
    const look = () => {
      const shown = section.querySelector(":not(.still) > .frame, .quiz");
      if (isSteppable(shown)) finish(shown);
    };
    const observer = new MutationObserver(look);
    observer.observe(section, {childList: true, subtree: true, attributeFilter: ["class"]});
    const timer = setTimeout(() => finish(), patience);
    look();
  });
}

/** Can it be stepped through? */
export function isSteppable(shown: Shown | null | undefined): shown is Steppable {
  return !!shown && "presets" in shown;
}
