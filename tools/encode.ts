// npm run encode -- "a text": what the pretrained encoder makes of it, as JSON or as a table of one head.
import {parseArgs} from "node:util";
import {maxPieces} from "../src/encoder/encode.js";
import type {Encoding} from "../src/encoder/encoding.js";
import {loadEncoder} from "../src/encoder/package.js";
import {attentionByWord} from "../src/encoder/words.js";

const usage = `usage: npm run encode -- [--table LAYER.HEAD] "text"

Prints one JSON object: text, pieces, ids, words, attention[layer][head][query][key], embedding.
  --table 2.2   instead, one head word by word, in percent: layer 1 or 2, head 1 to 4
  --            ends the options, for a text that begins with a dash`;

/** Reads the arguments. Throws one clear line about what is wrong with them. */
function readArguments(): {text: string; head: [layer: number, head: number] | null} {
  const {values, positionals} = parseArgs({options: {table: {type: "string"}}, allowPositionals: true});
  const head = values.table === undefined ? null : /^([12])\.([1-4])$/.exec(values.table);
  if (values.table !== undefined && !head) throw new Error(`invalid head: ${values.table}`);
  const text = positionals.join(" ");
  if (text.trim() === "") throw new Error("missing text");
  return {text, head: head && [Number(head[1]) - 1, Number(head[2]) - 1]};
}

/** One head as lines of text: a row per word that looks, a column per word that is looked at, in whole percent. */
function table({words, attention}: Encoding, [layer, head]: [number, number]): string {
  const texts = words.map((word) => word.text);
  const cells = attentionByWord(attention[layer][head], words).map((row) =>
    row.map((weight) => `${Math.round(100 * weight)}%`)
  );
  const first = Math.max(0, ...texts.map((text) => text.length));
  const widths = texts.map((text) => Math.max(text.length, 4));
  const line = (label: string, row: string[]): string =>
    [label.padEnd(first), ...row.map((cell, i) => cell.padStart(widths[i]))].join("  ");
  return [line("", texts), ...cells.map((row, i) => line(texts[i], row))].join("\n");
}

let request;
try {
  request = readArguments();
} catch (error) {
  console.error(`${(error as Error).message}\n\n${usage}`);
  process.exit(2);
}

const encode = await loadEncoder();
const encoding = encode(request.text);
const {text, pieces, ids, words, read, total, attention, embedding} = encoding;
if (total > read) console.error(`only the first ${maxPieces} of ${total} pieces are read`);
if (request.head) console.log(table(encoding, request.head));
else {
  const plain = attention.map((heads) => heads.map((rows) => rows.map((row) => Array.from(row))));
  console.log(JSON.stringify({text, pieces, ids, words, attention: plain, embedding: [...embedding]}));
}
