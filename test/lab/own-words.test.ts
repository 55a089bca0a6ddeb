import {beforeEach, expect, it} from "vitest";
import {ownWords} from "../../src/lab/own-words.js";
import type {PageModel} from "../../src/lab/page-model.js";
import {tiny} from "./fixture.js";

const unit: Record<string, number[]> = {"Soft slopes.": [1, 0], "Mine.": [0.6, 0.8], "Yours.": [0, 1]};
let read: string[] = [];
let pending: (() => void)[] = [];
let line: HTMLElement;

/** A model that answers when `arrive` is called. */
const model: PageModel = {
  line: () => (line = document.createElement("p")),
  client: (deliver) => ({
    read(text) {
      read.push(text);
      pending.push(() => deliver({...tiny, text, embedding: Float32Array.from(unit[text])}));
    },
    end: () => {}
  })
};
const arrive = () => pending.splice(0).forEach((deliver) => deliver());
const button = (text: string) =>
  Array.from(document.querySelectorAll("button")).find(({textContent}) => textContent.startsWith(text))!;
const said = () => document.querySelector(".likeness")!.textContent;
const write = (text: string) => {
  document.querySelector("textarea")!.value = text;
  button("Compare").click();
};

beforeEach(() => {
  [read, pending] = [[], []];
  document.body.innerHTML =
    '<div id="own-words"><details><summary>Our sentence</summary><p>Soft slopes.</p></details></div>';
  ownWords(document.getElementById("own-words")!, model);
});

it("shows our sentence beside the reader's, as text, and asks no model for that", () => {
  expect(document.querySelector("dl")!.hidden).toBe(true);
  write("<b>Mine.</b>");
  expect(document.querySelector("dl")!.hidden).toBe(false);
  expect(Array.from(document.querySelectorAll("dd"), ({textContent}) => textContent)).toEqual([
    "<b>Mine.</b>",
    "Soft slopes."
  ]);
  expect(document.querySelector("dd b")).toBeNull();
  expect([read, line.hidden, said()]).toEqual([[], true, ""]);
});

it("says how alike both are once the model was asked for and has read both", () => {
  write("Mine.");
  button("How alike").click();
  expect([read, line.hidden, said()]).toEqual([["Mine.", "Soft slopes."], false, ""]);
  arrive();
  expect(said()).toBe("The model finds a likeness of 0.60 between the two.");
});

it("reads another explanation at once, ours not again, and forgets what it said of the last", () => {
  write("Mine.");
  button("How alike").click();
  arrive();
  write("Yours.");
  expect([read.slice(2), said(), button("How alike").hidden]).toEqual([["Yours."], "", true]);
  arrive();
  expect(said()).toContain("0.00");
});

it("takes no likeness that belongs to an earlier explanation", () => {
  write("Mine.");
  button("How alike").click();
  const late = pending.splice(0, 1);
  arrive();
  write("Yours.");
  late[0]();
  expect(said()).toBe("");
});

it("asks at once where the model is there for another reason", () => {
  line.dataset.model = "ready";
  write("Mine.");
  expect(read).toEqual(["Mine.", "Soft slopes."]);
});

it("wants a word before it compares", () => {
  write("  ");
  expect([said(), document.querySelector("dl")!.hidden]).toEqual(["Write a sentence first.", true]);
});
