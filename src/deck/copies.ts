import type {RevealApi, RevealState} from "reveal.js";
import type {Command} from "./trust.js";

/**
 * What a window of the deck is: one for the audience, or one of the two copies in the speaker's view, of the slide on
 * show and of what comes next.
 */
export type Role = "audience" | "current" | "upcoming";

/** The role that the speaker's view gives a window in its address. */
export function roleOf(search: string): Role {
  const query = new URLSearchParams(search);
  if (!query.has("receiver")) return "audience";
  return query.get("controls") === "false" ? "upcoming" : "current";
}

/**
 * The copy of the slide on show follows the audience by itself, figures included, and says itself where the speaker
 * goes in it. What reveal.js would pass on both ways knows nothing of steps that are still to come.
 */
export function onlyOwnWay({method}: Command): boolean {
  return method === "setState";
}

/**
 * The copy of what comes next is told where the audience stands, and to go one on. It can do so when the steps of
 * that slide are there, which `prepare` brings about; of several orders it follows the last.
 */
export function oneAhead(deck: () => RevealApi, prepare: (slide: number) => Promise<void>) {
  let last: unknown;
  return ({method, args: [state]}: Command): boolean => {
    if (method === "setState") {
      last = state;
      const {indexh} = state as RevealState;
      void prepare(indexh).then(() => {
        if (last !== state) return;
        deck().setState(state as RevealState);
        deck().next();
      });
    }
    return method === "setState" || method === "next";
  };
}
