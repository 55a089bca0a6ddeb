import {afterEach, expect, it, vi} from "vitest";
import {messages} from "../../../src/components/share/messages.js";
import {copyField, saveFile} from "../../../src/components/share/save.js";

afterEach(() => vi.unstubAllGlobals());

it("hands over a file under its name, and lets go of its address later", () => {
  vi.useFakeTimers();
  const [create, revoke] = [
    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x"),
    vi.spyOn(URL, "revokeObjectURL")
  ];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    expect([this.href, this.download]).toEqual(["blob:x", "a.csv"]);
  });
  saveFile(new Blob(["1"]), "a.csv");
  expect(click).toHaveBeenCalledOnce();
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(revoke).toHaveBeenCalledWith("blob:x");
  create.mockRestore();
  vi.useRealTimers();
});

it.each([
  ["copied", async () => {}],
  ["refused", () => Promise.reject(new Error())]
] as const)("copies a field and says so; where it may not, it selects it: %s", async (said, writeText) => {
  vi.stubGlobal("navigator", {clipboard: {writeText: vi.fn(writeText)}});
  const field = Object.assign(document.createElement("input"), {value: "text"});
  const status = document.createElement("p");
  const select = vi.spyOn(field, "select");
  await copyField(field, status);
  expect(navigator.clipboard.writeText).toHaveBeenCalledWith("text");
  expect(status.textContent).toBe(messages[said]);
  expect(select).toHaveBeenCalledTimes(said === "refused" ? 1 : 0);
});
