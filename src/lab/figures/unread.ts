import {create} from "d3";
import {titleLine} from "../files.js";
import {messages} from "../messages.js";

/**
 * What stands in a picture's place while its text has not been read: the text, and in the middle the line about the
 * model, with the button that loads it.
 */
export function unread(texts: readonly string[], line: Element): HTMLElement {
  const host = create("div").attr("class", "unread");
  host.append("p").attr("class", "quiet").text(messages.notRead);
  for (const text of texts) host.append("p").attr("class", "text").attr("dir", "auto").text(titleLine(text));
  const element = host.node()! as HTMLElement;
  element.append(line);
  return element;
}
