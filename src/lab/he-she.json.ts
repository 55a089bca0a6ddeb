// What head 2.2 gives the two people of each ready sentence about "he" and "she": {sentence: [first, second]}.
import {rounded} from "../data/pack.js";
import {readingOfEncoding} from "../data/reading.js";
import {loadEncoder} from "../encoder/package.js";
import {frames, people, sentenceOf, sharesOf} from "./he-she.js";

const encode = await loadEncoder();
const shares = frames.flatMap((frame) =>
  people.flatMap((pair) =>
    ["he", "she"].map((pronoun) => {
      const text = sentenceOf(frame, pair, pronoun);
      return [text, sharesOf(readingOfEncoding(encode(text)), pair).map((share) => rounded(share, 4))];
    })
  )
);
process.stdout.write(JSON.stringify(Object.fromEntries(shares)));
