/**
 * Calls `move` with the pointer's place, as shares (0 to 1) of the picture's box, while `handle` is dragged by mouse,
 * pen or finger. The picture may be redrawn meanwhile: the box is taken once, and the events come from the window. A
 * page that is scaled by a transform (a slide) needs nothing special, since both box and pointer are in screen
 * pixels.
 */
export function drag(handle: Element, picture: Element, move: (x: number, y: number) => void): void {
  handle.addEventListener("pointerdown", (event) => {
    const {button, pointerId} = event as PointerEvent;
    if (button !== 0) return;
    event.preventDefault();
    (handle as SVGElement).focus({preventScroll: true});
    const view = handle.ownerDocument.defaultView!;
    const box = picture.getBoundingClientRect();
    const ends = new AbortController();
    const options = {signal: ends.signal};
    view.addEventListener(
      "pointermove",
      (event) => {
        if (event.pointerId === pointerId)
          move((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
      },
      options
    );
    for (const type of ["pointerup", "pointercancel"] as const)
      view.addEventListener(type, (event) => event.pointerId === pointerId && ends.abort(), options);
  });
}
