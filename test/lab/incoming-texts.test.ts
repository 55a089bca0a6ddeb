import {describe, expect, it, vi} from "vitest";
import type {Figure} from "../../src/components/types.js";
import {linesOf, maxLines, textOfFile} from "../../src/lab/lines.js";
import {createIncoming} from "../../src/lab/incoming-texts.js";
import {soon} from "../soon.js";

describe("linesOf", () => {
  it("are those that hold something, whatever ends them", () => {
    expect(linesOf(" a b \r\n\n\u200b\n\tc\rd\u2028e")).toEqual(["a b", "c", "d", "e"]);
  });
});

describe("textOfFile", () => {
  it("is the text of a text in UTF-8", async () => {
    expect(await textOfFile(new Blob(["Ein schöner Tag."]))).toEqual({text: "Ein schöner Tag."});
  });
  it("refuses what is no text, and what is too large", async () => {
    expect(await textOfFile(new Blob([Uint8Array.of(0xff, 0xfe, 0x00)]))).toEqual({refused: "binary"});
    expect(await textOfFile(new Blob([Uint8Array.of(97, 0, 98)]))).toEqual({refused: "binary"});
    expect(await textOfFile(new Blob(["a".repeat(1_000_001)]))).toEqual({refused: "large"});
  });
});

describe("createIncoming", () => {
  function setUp() {
    const figure = document.createElement("div") as unknown as Figure<{text: string}>;
    const box = document.createElement("textarea");
    const incoming = createIncoming(document.createElement("p"));
    const host = incoming.element.querySelector<HTMLElement>(".incoming")!;
    figure.append(box, incoming.element);
    const set = vi.fn();
    figure.set = set;
    incoming.listenTo(figure);
    return {figure, box, host, set};
  }
  const paste = (text: string) =>
    Object.assign(new Event("paste", {bubbles: true}), {clipboardData: {getData: () => text}});
  const drop = (file: Blob) =>
    Object.assign(new Event("drop", {bubbles: true, cancelable: true}), {
      dataTransfer: {types: ["Files"], files: [file]}
    });
  const buttons = (host: Element) => [...host.querySelectorAll("button")];

  it("offers each line of what is pasted as a text of its own", async () => {
    const {box, host, set} = setUp();
    box.dispatchEvent(paste("Dogs bark.\nCats <b>purr</b>.\n"));
    await soon(() => expect(buttons(host).map((d) => d.textContent)).toEqual(["Dogs bark.", "Cats <b>purr</b>."]));
    buttons(host)[1].click();
    expect(set).toHaveBeenCalledWith({text: "Cats <b>purr</b>."});
    expect(buttons(host).map((d) => d.getAttribute("aria-pressed"))).toEqual(["false", "true"]);
    box.dispatchEvent(paste("One line."));
    await soon(() => expect(buttons(host)).toEqual([]));
  });
  it("offers no more than fit, and says how many there are", async () => {
    const {box, host} = setUp();
    box.dispatchEvent(paste(Array.from({length: 2000}, (_, i) => `Line ${i}.`).join("\n")));
    await soon(() => expect(buttons(host)).toHaveLength(maxLines));
    expect(host.textContent).toContain("One of 2,000 lines, the first 50:");
  });
  it("reads a file that is dropped, and says why one is not taken", async () => {
    const {figure, host, set} = setUp();
    const event = drop(new Blob(["One sentence.\n"]));
    figure.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await soon(() => expect(set).toHaveBeenCalledWith({text: "One sentence."}));
    figure.dispatchEvent(drop(new Blob([Uint8Array.of(0, 1, 2)])));
    await soon(() => expect(host.textContent).toContain("no plain text"));
    figure.dispatchEvent(drop(new Blob(["a\nb"])));
    await soon(() => expect(buttons(host)).toHaveLength(2));
  });
});
