// What the pretrained encoder makes of a text, as JSON or as a table of one head.
import {parseArgs} from "node:util";
import {maxPieces} from "../../src/encoder/encode.js";
import type {Encoder, Encoding} from "../../src/encoder/encoding.js";
import type {Without} from "../../src/encoder/without.js";
import {attentionByWord} from "../../src/encoder/words.js";

const usage = `usage: npm run encode -- [--table LAYER.HEAD] [--without PART] "text"

Prints one JSON object: text, pieces, ids, words, attention[layer][head][query][key], embedding.
  --table 2.2          instead, one head word by word, in percent: layer 1 or 2, head 1 to 4
  --without places     reads the text without the signal of the positions
  --without head=2.2   lets what this head adds be zero
  --without word=4     lets nobody look at this word, counted from 0; the other weights are scaled up
  --                   ends the options, for a text that begins with a dash

--without may be given more than once.`;

interface Arguments {
  text: string;
  /** The head to print as a table, counted from 0. */
  head: [layer: number, head: number] | null;
  without: Without;
}

/** Reads the arguments. Throws one clear line about what is wrong with them. */
function readArguments(args: string[]): Arguments {
  const {values, positionals} = parseArgs({
    args,
    options: {table: {type: "string"}, without: {type: "string", multiple: true, default: []}},
    allowPositionals: true
  });
  const text = positionals.join(" ");
  const head = values.table === undefined ? null : readHead(values.table);
  const without = readWithout(values.without);
  if (text.trim() === "") throw new Error("missing text");
  return {text, head, without};
}

/** `2.2`, counted from 1, as a layer and a head counted from 0. */
function readHead(name: string): [layer: number, head: number] {
  const parts = /^([12])\.([1-4])$/.exec(name);
  if (!parts) throw new Error(`invalid head: ${name}`);
  return [Number(parts[1]) - 1, Number(parts[2]) - 1];
}

function readWithout(parts: readonly string[]): Without {
  const heads: number[] = [];
  const words: number[] = [];
  for (const part of parts) {
    const [, kind, which] = /^(head|word)=(.+)$/.exec(part) ?? [];
    if (kind === "head") {
      const [layer, head] = readHead(which);
      heads.push(4 * layer + head);
    } else if (kind === "word" && /^\d+$/.test(which)) words.push(Number(which));
    else if (part !== "places") throw new Error(`invalid --without: ${part}`);
  }
  return {places: parts.includes("places"), heads, words};
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

/** What a run of the command prints, and the status it ends with. */
export interface Outcome {
  status: 0 | 2;
  stdout: string;
  stderr: string;
}

/** Runs the command. Wrong arguments end with status 2, one clear line and the usage. */
export async function encodeCommand(args: string[], load: () => Promise<Encoder>): Promise<Outcome> {
  const refused = (error: unknown): Outcome => ({
    status: 2,
    stdout: "",
    stderr: `${(error as Error).message}\n\n${usage}\n`
  });
  let request: Arguments;
  try {
    request = readArguments(args);
  } catch (error) {
    return refused(error);
  }
  const encode = await load();
  let encoding: Encoding;
  try {
    encoding = encode(request.text, {without: request.without});
  } catch (error) {
    return refused(error);
  }
  const {read, total} = encoding;
  const stderr = total > read ? `only the first ${maxPieces} of ${total} pieces are read\n` : "";
  return {status: 0, stdout: `${request.head ? table(encoding, request.head) : json(encoding)}\n`, stderr};
}

function json({text, pieces, ids, words, attention, embedding}: Encoding): string {
  const plain = attention.map((heads) => heads.map((rows) => rows.map((row) => Array.from(row))));
  return JSON.stringify({text, pieces, ids, words, attention: plain, embedding: [...embedding]});
}
