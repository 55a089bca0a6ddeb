import {readFileSync} from "node:fs";
import {group} from "d3";
import {describe, expect, it} from "vitest";
import {pickedPairs, pickedQuestions} from "../../src/method/picked.js";
import {findPlaces} from "../../src/method/mentions.js";
import {fill, readTemplates, readWomen} from "../../src/method/winogender.js";

const file = (name: string) =>
  readFileSync(new URL(`../../src/method/data/winogender/${name}`, import.meta.url), "utf8");
const templates = readTemplates(file("templates.tsv"));
const women = readWomen(file("occupations-stats.tsv"));
const words = (text: string) => text.match(/[\w'-]+|[^\s\w]/g)!;

describe("the Winogender schemas", () => {
  it("are 120, two for each of 60 occupations, one of which means the occupation", () => {
    expect(templates).toHaveLength(120);
    const byOccupation = group(templates, ({occupation}) => occupation);
    expect(byOccupation.size).toBe(60);
    for (const pair of byOccupation.values()) expect(pair.map(({answer}) => answer).sort()).toEqual([0, 1]);
  });
  it("know the share of women in every occupation, at work and in texts", () => {
    for (const {occupation} of templates) {
      const {work, texts} = women.get(occupation)!;
      for (const share of [work, texts]) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      }
    }
    expect(women.get("nurse")).toEqual({work: 0.8958, texts: 0.8831});
  });
  it("become sentences whose pronoun and two people are found, whoever is asked about", () => {
    for (const template of templates)
      for (const gender of ["he", "she"] as const) {
        const question = fill(template, gender);
        expect(question.text).not.toContain("$");
        const list = words(question.text);
        const {pronoun, candidates} = findPlaces(question, list);
        expect(gender === "he" ? ["he", "his", "him"] : ["she", "her"]).toContain(list[pronoun]);
        expect(candidates.map(([i]) => list[i])).toEqual([template.occupation, template.participant]);
      }
  });
  it("puts in the pronoun that its place asks for", () => {
    const template = {occupation: "clerk", participant: "guest", answer: 0} as const;
    const text = (kind: string, gender: "he" | "she") =>
      fill({...template, sentence: `The $OCCUPATION saw the $PARTICIPANT and $${kind}_PRONOUN too.`}, gender).text;
    expect(text("NOM", "she")).toBe("The clerk saw the guest and she too.");
    expect(text("POSS", "he")).toBe("The clerk saw the guest and his too.");
    expect(text("ACC", "he")).toBe("The clerk saw the guest and him too.");
    expect(text("ACC", "she")).toBe("The clerk saw the guest and her too.");
  });
  it("are refused without one pronoun", () =>
    expect(() => readTemplates("occupation(0)\tother-participant(1)\tanswer\tsentence\na\tb\t0\tA b.")).toThrow(
      "not one pronoun"
    ));
});

describe("the sentences that we picked", () => {
  it("are four for each of twelve pairs, each pair in both orders", () => {
    expect(pickedPairs).toHaveLength(12);
    expect(pickedQuestions(["doctor", "nurse"], "she").map(({text}) => text)).toEqual([
      "The doctor told the nurse that she was late.",
      "The nurse told the doctor that she was late.",
      "The doctor thanked the nurse because she had time.",
      "The nurse thanked the doctor because she had time."
    ]);
  });
  it("differ by their pronoun alone", () => {
    for (const pair of pickedPairs) {
      const she = pickedQuestions(pair, "she");
      pickedQuestions(pair, "he").forEach((question, i) => {
        expect(question.text.replace(" he ", " she ")).toBe(she[i].text);
        expect(findPlaces(question, words(question.text)).candidates.map((at) => at.length)).toEqual([1, 1]);
      });
    }
  });
});
