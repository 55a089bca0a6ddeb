import {expect, it, vi} from "vitest";
import {trustOnlyOwnMessages} from "../../src/deck/trust.js";

it("lets messages through from the same site alone, until it is stopped", () => {
  vi.stubGlobal("origin", "https://example.org");
  const stop = trustOnlyOwnMessages();
  const heard = vi.fn();
  addEventListener("message", (event) => heard(event.origin));
  const say = (origin: string) => dispatchEvent(new MessageEvent("message", {origin, data: "x"}));
  for (const origin of ["https://evil.example", "https://example.org", "", "null"]) say(origin);
  expect(heard.mock.calls).toEqual([["https://example.org"]]);
  vi.stubGlobal("origin", "null"); // a sandbox
  say("null");
  expect(heard).toHaveBeenCalledOnce();
  stop();
  say("https://evil.example");
  expect(heard).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
});
