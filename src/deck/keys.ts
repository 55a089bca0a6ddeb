import type {RevealApi} from "reveal.js";
import type {CodeScreen} from "./code-screen.js";
import type {Laser} from "./laser.js";
import {messages} from "./messages.js";
import {sayOnDeck} from "./say.js";

/** The deck's own keys: Q shows the code for phones, Escape closes it, L is a laser pointer. Returns how to stop. */
export function ownKeys(deck: RevealApi, {code, changed}: {code: CodeScreen; changed: () => void}): () => void {
  const show = (open: boolean) => {
    code.show(open);
    changed();
  };
  deck.addKeyBinding({keyCode: 81, key: "Q", description: messages.code}, () => show(!code.open));
  let pointer: Promise<Laser> | undefined;
  deck.addKeyBinding({keyCode: 76, key: "L", description: messages.laser}, () => {
    pointer ??= import("./laser.js").then(({laser}) => laser(deck.getRevealElement() as HTMLElement));
    pointer
      .then((laser) => laser.toggle())
      .catch(() => {
        pointer = undefined; // the next press tries again
        sayOnDeck(messages.unloaded("L"));
      });
  });
  // While the code is shown, Escape closes it and does nothing else.
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !code.open) return;
    event.stopImmediatePropagation();
    show(false);
  };
  addEventListener("keydown", close, true);
  return () => removeEventListener("keydown", close, true);
}
