import {tsvParse} from "d3";
import type {Question} from "./mentions.js";

/** A sentence of the Winogender schemas: somebody of an occupation, another person, and a pronoun to be put in. */
export interface Template {
  occupation: string;
  participant: string;
  /** 0 if the pronoun stands for the occupation, 1 if for the other person. */
  answer: 0 | 1;
  /** With `$OCCUPATION`, `$PARTICIPANT` and one of `$NOM_PRONOUN`, `$POSS_PRONOUN` and `$ACC_PRONOUN`. */
  sentence: string;
}

/** Shares of women in an occupation, 0 to 1. */
export interface Women {
  /** Of the people who did this work in the USA in 2015 or 2016, by the Bureau of Labor Statistics. */
  work: number;
  /** Of those whom texts mention, by Bergsma and Lin. */
  texts: number;
}

export type Gender = "he" | "she";

const pronouns: Record<string, Record<Gender, string>> = {
  NOM: {he: "he", she: "she"},
  POSS: {he: "his", she: "her"},
  ACC: {he: "him", she: "her"}
};

/** Reads `templates.tsv`. Throws where a sentence does not have one pronoun. */
export function readTemplates(tsv: string): Template[] {
  return tsvParse(tsv).map((row) => {
    const {sentence} = row;
    if (sentence.match(/\$\w+_PRONOUN/g)?.length !== 1) throw new Error(`not one pronoun: ${sentence}`);
    return {
      occupation: row["occupation(0)"],
      participant: row["other-participant(1)"],
      answer: Number(row.answer) as 0 | 1,
      sentence
    };
  });
}

/** Reads `occupations-stats.tsv`: the shares of women by occupation. */
export function readWomen(tsv: string): Map<string, Women> {
  const share = (percent: string) => Number((Number(percent) / 100).toFixed(4));
  return new Map(
    tsvParse(tsv).map(({occupation, bls_pct_female: work, bergsma_pct_female: texts}) => [
      occupation,
      {work: share(work), texts: share(texts)}
    ])
  );
}

/** The sentence with a pronoun of that gender; its candidates are the occupation and the other person. */
export function fill({occupation, participant, sentence}: Template, gender: Gender): Question {
  const [whole, kind] = /\$(\w+)_PRONOUN/.exec(sentence)!;
  const [before, after] = sentence.replace("$OCCUPATION", occupation).replace("$PARTICIPANT", participant).split(whole);
  const pronoun = pronouns[kind][gender];
  return {text: before + pronoun + after, before, pronoun, candidates: [occupation, participant]};
}
