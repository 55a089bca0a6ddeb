import {csvParse} from "d3";

/** A problem of the Winograd Schema Challenge: which of two candidates does the pronoun stand for? */
export interface Problem {
  /** Counted from 0, in the collection's order. */
  id: number;
  text: string;
  pronoun: string;
  /** What stands before the pronoun that is asked about; the same word may occur elsewhere. */
  before: string;
  candidates: readonly [string, string];
  /** The index of the right candidate. */
  answer: 0 | 1;
}

// Six problems name a candidate by a word that their sentence does not have. Here it goes by one that it has.
const otherNames: Record<number, readonly [string, string]> = {
  108: ["John", "a man"],
  109: ["John", "a man"],
  116: ["his house", "a new one"],
  117: ["his house", "a new one"],
  170: ["Kamtchatka", "Yakutsk"],
  171: ["Kamtchatka", "Yakutsk"]
};

/** How many problems needed another name for a candidate. */
export const renamed = Object.keys(otherNames).length;

/**
 * Reads the collection (`winograd.csv`). Line breaks inside a text become spaces, and a space before a mark goes.
 * Throws where a problem is not what its parts add up to.
 */
export function readProblems(csv: string): Problem[] {
  return csvParse(csv).map((row, id) => {
    const text = tidy(row.plain_text);
    const before = tidy(row.txt1);
    const whole = tidy(`${row.txt1} ${row.pron} ${row.txt2}`);
    if (withoutSpaces(whole) !== withoutSpaces(text)) throw new Error(`problem ${id} does not fit together: ${text}`);
    const answer = Number(row.label);
    if (answer !== "AB".indexOf(row.correct_answer.trim()[0])) throw new Error(`problem ${id} has two answers`);
    const candidates = otherNames[id] ?? [tidy(row.answer_0), tidy(row.answer_1)];
    return {id, text, pronoun: tidy(row.pron), before, candidates, answer: answer as 0 | 1};
  });
}

/**
 * The two versions of a schema: neighbouring problems with the same pronoun and the same candidates, whose right
 * answers differ. A few problems have no such neighbour, because their candidates change with the version too, and
 * are left out.
 */
export function pairsOf<P extends Problem>(problems: readonly P[]): [P, P][] {
  const pairs: [P, P][] = [];
  for (let i = 0; i + 1 < problems.length; ++i) {
    const [a, b] = [problems[i], problems[i + 1]];
    if (schema(a) === schema(b) && a.answer !== b.answer) {
      pairs.push([a, b]);
      ++i;
    }
  }
  return pairs;
}

/** All problems by schema: the pairs, and each problem without a partner alone. */
export function schemasOf<P extends Problem>(problems: readonly P[]): P[][] {
  const pairs = pairsOf(problems);
  const paired = new Set(pairs.flat());
  return [...pairs, ...problems.filter((problem) => !paired.has(problem)).map((problem) => [problem])];
}

function schema({pronoun, candidates}: Problem): string {
  return [pronoun, ...candidates].join("|").toLowerCase();
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([.,;!?])/g, "$1")
    .trim();
}

/** A text without its spaces, to be compared. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "").toLowerCase();
}
