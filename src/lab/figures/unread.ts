import {create} from "d3";
import {titleLine} from "../files.js";
import {messages} from "../messages.js";

/** What stands in a picture's place while its text has not been read. */
export interface Unread {
  /** The texts, and in the middle the line about the model, which leaves its own place for it. */
  show(texts: readonly string[]): HTMLElement;
  /** Sends the line back to its place. */
  leave(): void;
}

/** Makes such a place; `line` is the line about the model, with the button that loads it. */
export function createUnread(line: Element): Unread {
  const host = create("div").attr("class", "unread").node()! as HTMLElement;
  const gap = create("div").attr("class", "model-gap").node()!; // so that nothing moves meanwhile
  return {
    show(texts) {
      if (!host.contains(line)) line.replaceWith(gap);
      const title = create("p").attr("class", "quiet").text(messages.notRead).node()!;
      const lines = texts.map((text) => create("p").attr("class", "text").attr("dir", "auto").text(titleLine(text)));
      host.replaceChildren(title, ...lines.map((d) => d.node()!), line);
      return host;
    },
    leave() {
      if (host.contains(line)) gap.replaceWith(line);
    }
  };
}
