import {expect, it, vi} from "vitest";
import {drag} from "../../../src/components/charts/drag.js";

it("tells where the pointer is as shares of the picture, until the same pointer is lifted", () => {
  const [picture, handle, move] = [document.createElement("div"), document.createElement("b"), vi.fn()];
  picture.append(handle);
  document.body.append(picture);
  picture.getBoundingClientRect = () => new DOMRect(100, 50, 200, 100);
  drag(handle, picture, move);
  const send = (target: EventTarget, type: string, init: PointerEventInit = {}) =>
    target.dispatchEvent(new PointerEvent(type, {pointerId: 1, button: 0, cancelable: true, ...init}));
  send(handle, "pointerdown", {button: 2});
  send(window, "pointermove", {clientX: 200, clientY: 100});
  expect(move).not.toHaveBeenCalled(); // another button
  send(handle, "pointerdown");
  send(window, "pointermove", {clientX: 200, clientY: 100});
  send(window, "pointermove", {clientX: 350, clientY: 50, pointerId: 2});
  send(window, "pointerup", {pointerId: 2});
  send(window, "pointermove", {clientX: 350, clientY: 50});
  send(window, "pointercancel");
  send(window, "pointermove", {clientX: 0, clientY: 0});
  expect(move.mock.calls).toEqual([
    [0.5, 0.5],
    [1.25, 0]
  ]);
  picture.remove();
});
