import type {RevealApi} from "reveal.js";
import {messages} from "./messages.js";
import {sayOnDeck} from "./say.js";

/** reveal.js's speaker view, once it is loaded. */
interface Notes {
  open(): void;
}

/**
 * Offers the speaker view under the key S. Its code is loaded when it is first asked for, or when a speaker's window
 * that is open already looks for its deck, as it does after the deck was loaded anew. Returns how to stop.
 */
export function offerSpeakerView(deck: RevealApi): () => void {
  let loaded: Promise<Notes> | undefined;
  const load = () => {
    loaded ??= import("reveal.js/plugin/notes").then(({default: notes}) => {
      deck.removeKeyBinding(83); // the plugin brings its own
      deck.registerPlugin(notes as never);
      return deck.getPlugin("notes") as unknown as Notes;
    });
    loaded.catch(() => (loaded = undefined)); // the next press tries again
    return loaded;
  };
  const heard = ({data}: MessageEvent) => {
    if (typeof data === "string" && data.includes('"reveal-notes"') && data.includes('"heartbeat"')) void load();
  };
  if (!/receiver/.test(location.search)) {
    deck.addKeyBinding({keyCode: 83, key: "S", description: "Speaker notes view"}, () => {
      load().then(
        (notes) => notes.open(),
        () => sayOnDeck(messages.unloaded("S"))
      );
    });
    addEventListener("message", heard);
  }
  return () => removeEventListener("message", heard);
}
