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
  const host = create("div").attr("class", "unread");
  host.append("p").attr("class", "quiet").text(messages.notRead);
  const said = host.append("div");
  const element = host.node()! as HTMLElement;
  const gap = create("div").attr("class", "model-gap").node()!; // so that nothing moves meanwhile
  return {
    show(texts) {
      // Once it is here the line stays untouched: somebody may be pressing its button.
      if (!element.contains(line)) {
        line.replaceWith(gap);
        element.append(line);
      }
      said.selectAll("p").data(texts).join("p").attr("class", "text").attr("dir", "auto").text(titleLine);
      return element;
    },
    leave() {
      if (element.contains(line)) gap.replaceWith(line);
    }
  };
}
