import {cameByLink} from "../chapter/link.js";
import {readingOfBlank, readingOfEncoding} from "../data/reading.js";
import type {Found, People, Shares} from "./he-she.js";
import {frames, parsePairs, sentenceOf, sentencesOf, sharesOf} from "./he-she.js";
import type {Reader} from "./reader.js";
import type {Watched} from "./watch.js";
import {listen} from "./watch.js";

/** What a figure of pairs can show. */
export interface PairsFound {
  frame: string;
  found: readonly Found[];
  /** Pairs that wait for the model. */
  waiting: readonly People[];
  /** Lines that name no two people. */
  wrong: readonly string[];
}

/**
 * Has the sentences of the pairs that a figure holds read, now and whenever they change, and delivers what was found.
 * `known`: the shares of sentences that need no model; those that are read are added to it. Returns what ends this.
 */
export function watchHeShe(
  reader: Pick<Reader, "client">,
  figure: Watched<{pairs: string; frame: number}>,
  {known, deliver}: {known: Map<string, Shares>; deliver: (found: PairsFound) => void}
): () => void {
  const wanted = () => {
    const frame = frames[figure.value.frame];
    return {frame, ...parsePairs(figure.value.pairs)};
  };
  const show = () => {
    const {frame, pairs, wrong} = wanted();
    const shares = (pair: People, pronoun: string) => known.get(sentenceOf(frame, pair, pronoun));
    const found = pairs.flatMap((pair): Found[] => {
      const [he, she] = [shares(pair, "he"), shares(pair, "she")];
      return he && she ? [{pair, he, she}] : [];
    });
    const waiting = pairs.filter((pair) => !found.some((d) => d.pair === pair));
    deliver({frame, found, waiting, wrong});
  };
  const client = reader.client(show, undefined, {
    read: async (encode) => {
      const {frame, pairs} = wanted();
      for (const pair of pairs)
        for (const text of sentencesOf(frame, [pair]))
          if (!known.has(text)) known.set(text, sharesOf(readingOfEncoding(await encode(text)), pair));
      return [readingOfBlank("")];
    },
    unread: show
  });
  let asked = "";
  const read = (arrived: boolean) => {
    const {frame, pairs} = wanted();
    const key = sentencesOf(frame, pairs).join("\n");
    if (key !== asked && sentencesOf(frame, pairs).some((text) => !known.has(text))) client.read(key, {arrived});
    asked = key;
    show();
  };
  const end = listen(figure, (event) => read(cameByLink(event)), [client]);
  read(true);
  return end;
}
