import {describe, expect, it, vi} from "vitest";
import {textBox} from "../../../src/components/controls/text-box.js";

describe("textBox", () => {
  it("takes what is typed as it is, and a suggestion with one press", () => {
    const box = textBox({label: "Text", value: "<b>a</b>", suggestions: [{label: "one", text: "One."}]});
    const heard = vi.fn();
    box.addEventListener("input", heard);
    expect(box.value).toBe("<b>a</b>");
    expect(box.querySelector("b")).toBeNull();
    box.querySelector("button")!.click();
    box.querySelector("button")!.click();
    expect(box.value).toBe("One.");
    expect(heard).toHaveBeenCalledOnce();
    expect(box.querySelector("button")!.getAttribute("aria-pressed")).toBe("true");
  });
  it("lets nobody check or complete the text elsewhere", () => {
    const area = textBox({label: "Text"}).querySelector("textarea")!;
    expect(["spellcheck", "autocomplete"].map((name) => area.getAttribute(name))).toEqual(["false", "off"]);
  });
});
