import {expect, it, vi} from "vitest";
import type {Figure} from "../../src/components/types.js";
import {plainSettings} from "../../src/lab/apply-settings.js";
import {writeHistory} from "../../src/lab/history.js";
import {createTextHistory} from "../../src/lab/text-history.js";
import "../../src/lab/figures/history.js"; // it comes with the first text: loading it here keeps that quick
import type {LookValues} from "../../src/lab/looks.js";
import {sentenceView} from "../../src/lab/views.js";
import {tiny} from "./fixture.js";
import {soon} from "../soon.js";

const values: LookValues = {head: "1.1", mean: false, beside: "nothing", asking: "one", row: -1, several: ""};

function setUp() {
  const figure = document.createElement("div") as unknown as Figure<{text: string; head: string}>;
  Object.defineProperty(figure, "value", {value: {text: "", head: "1.1"}});
  const texts = createTextHistory(figure, 0);
  const read = (text: string) => {
    figure.value.text = text;
    figure.dispatchEvent(new Event("input"));
    texts.see(sentenceView({reading: {...tiny, text}, unread: false}, plainSettings), values);
  };
  figure.set = ({text}: {text?: string}) => text !== undefined && read(text);
  const kept = () => [...texts.element.querySelectorAll(".kept span")].map((d) => d.textContent);
  const press = (label: string, i = 0) =>
    [...texts.element.querySelectorAll<HTMLButtonElement>("button")]
      .filter((d) => d.textContent!.trim() === label)
      [i].click();
  const see = async (text: string, all: string[]) => {
    read(text);
    await soon(() => expect(kept()).toEqual(all));
  };
  return {figure, texts, read, see, kept, press};
}

it("keeps each text that stands for a moment, with a picture to return to", async () => {
  const {figure, texts, read, see, kept} = setUp();
  read("one");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(kept()).toEqual([]); // nothing to return to yet
  await see("two", ["one", "two"]);
  read("thr"); // is being typed
  await see("<i>three</i>", ["one", "two", "<i>three</i>"]);
  expect(texts.element.querySelectorAll(".kept svg path").length).toBeGreaterThan(3);
  texts.element.querySelector<HTMLElement>(".kept")!.click();
  expect(figure.value.text).toBe("one");
  expect(texts.element.querySelector('[aria-pressed="true"]')!.textContent).toContain("one");
});

it("forgets, and takes that back", async () => {
  const {figure, read, see, kept, press} = setUp();
  read("one");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await see("two", ["one", "two"]);
  press("Forget", 1);
  expect(kept()).toEqual(["one"]);
  press("Forget all");
  expect(kept()).toEqual([]);
  press("Undo");
  press("Undo");
  expect(kept()).toEqual(["one", "two"]);
  press("Undo"); // to the text before
  expect(figure.value.text).toBe("one");
});

it("leaves what stays in place, with the focus on it", async () => {
  const {texts, read, see, press} = setUp();
  read("one");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await see("two", ["one", "two"]);
  document.body.append(texts.element);
  const first = texts.element.querySelector<HTMLElement>(".kept")!;
  first.focus();
  first.click();
  await see("three", ["one", "two", "three"]);
  expect(document.activeElement).toBe(first);
  press("Forget", 1);
  expect(document.activeElement!.textContent).toBe("Undo");
  expect(texts.element.querySelector(".kept")).toBe(first);
  texts.element.remove();
});

it("lays a text beside the one in the box, once the figure for that is there", async () => {
  const {texts, read, see, press} = setUp();
  read("one");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await see("two", ["one", "two"]);
  press("Compare");
  const set = vi.fn();
  const pair = {set} as unknown as Figure<{first: string; second: string}>;
  texts.compareIn(pair);
  expect(set).toHaveBeenCalledWith({first: "one", second: "two"});
});

it("opens what it has saved, and nothing else", async () => {
  const {texts, read, see, kept} = setUp();
  read("one");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await see("two", ["one", "two"]);
  const open = (text: string) => {
    const input = texts.element.querySelector<HTMLInputElement>("input[type=file]")!;
    Object.defineProperty(input, "files", {value: [new File([text], "a.json")], configurable: true});
    input.dispatchEvent(new Event("change"));
  };
  const said = () => texts.element.querySelector("[role=status]")!.textContent;
  open('{"texts": []}');
  await soon(() => expect(said()).toContain("nothing of it was taken"));
  open(
    writeHistory([
      {text: "two", head: "2.2", weights: [[1]]},
      {text: "three", head: "2.2", weights: [[1]]}
    ])
  );
  await soon(() => expect(kept()).toEqual(["one", "two", "three"]));
});

it("opens saved texts before any was read", async () => {
  const {texts, kept, press} = setUp();
  press("Open saved texts");
  const find = () => texts.element.querySelector<HTMLInputElement>("input[type=file]");
  await soon(() => expect(find()).not.toBeNull());
  const input = find()!;
  const file = new File([writeHistory([{text: "saved", head: "1.1", weights: [[1]]}])], "a.json");
  Object.defineProperty(input, "files", {value: [file]});
  input.dispatchEvent(new Event("change"));
  await soon(() => expect(kept()).toEqual(["saved"]));
});
