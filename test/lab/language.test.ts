import {describe, expect, it} from "vitest";
import {asking} from "../../src/lab/labels.js";
import {isForeign} from "../../src/lab/language.js";

const words = (text: string) => text.match(/[\p{L}'’]+|[^\s\p{L}]/gu)!;
const asked = (text: string) => words(text)[asking(words(text))];

describe("isForeign", () => {
  it.each([
    "Die Katze lag auf der Matte, weil sie müde war.",
    "Le chat est resté sur le tapis parce qu'il dormait.",
    "El perro enterró el hueso porque estaba lleno.",
    "De kat sliep op de mat omdat hij moe was.",
    "Привет, как дела?",
    "مرحبا بالعالم"
  ])("%s", (text) => expect(isForeign(words(text))).toBe(true));
  it.each([
    "The cat sat on the mat because it was tired.",
    "Why did the referee stop the match before she blew the whistle?",
    "A café in São Paulo sold me a croissant.",
    "The man from La Paz met Van der Berg and his son.",
    "bark",
    "Katze",
    "🙂🙂",
    "No problem, he said.",
    ""
  ])("%s: no", (text) => expect(isForeign(words(text) ?? [])).toBe(false));
});

describe("the word asked first", () => {
  it.each([
    ["The cat sat on the mat because it was tired.", "it"],
    ["I think it's late.", "it's"],
    ["She told me that the cat hurt itself.", "itself"],
    ["Can you see me?", "me"],
    ["The dog buried a bone.", "bone"],
    ["Die Katze lag auf der Matte, weil sie müde war.", "sie"],
    ["El perro ladra porque él tiene hambre y no come.", "él"]
  ])("in %s is %s", (text, word) => expect(asked(text)).toBe(word));
});
