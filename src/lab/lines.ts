import {isBlank} from "./labels.js";

/** Most lines that are offered one by one. */
export const maxLines = 50;

/** The lines of a text that hold something, without the spaces around them. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => !isBlank(line));
}

/** Why a file is not taken: it is too large, or no text. */
export type Refusal = "large" | "binary";

/** The largest file that is taken, in bytes; the model reads far less. */
const largest = 1e6;

/** The text of a file. Resolves to what is wrong with it where it is none: a text in UTF-8 has no zero bytes. */
export async function textOfFile(file: Blob): Promise<{text: string} | {refused: Refusal}> {
  if (file.size > largest) return {refused: "large"};
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(await file.arrayBuffer());
    return text.includes("\0") ? {refused: "binary"} : {text};
  } catch {
    return {refused: "binary"};
  }
}
