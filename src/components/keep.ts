/**
 * Lets `redraw` put new elements into `container` and then restores what a person would miss: the focus (on the
 * element with the same `data-key`) and where it, or parts of it, were scrolled to (`.scroll`). A part in which the
 * word that asks (`.asked`) would now be out of sight is scrolled to that word.
 */
export function keepFocusAndScroll(container: Element, redraw: () => void): void {
  if (!container.firstElementChild) return redraw(); // nobody is there yet
  const key = focusedKey(container);
  const scrolled = scrollers(container).map(({scrollLeft, scrollTop}) => ({left: scrollLeft, top: scrollTop}));
  redraw();
  scrollers(container).forEach((part, i) => {
    if (scrolled[i]) part.scrollTo(scrolled[i]);
    showAsked(part);
  });
  if (key) container.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
}

function scrollers(container: Element): Element[] {
  return [...(container.matches(".scroll") ? [container] : []), ...container.querySelectorAll(".scroll")];
}

function focusedKey(container: Element): string | undefined {
  const focused = container.ownerDocument.activeElement;
  const inside = focused && focused !== container && container.contains(focused);
  return inside ? (focused as HTMLElement).dataset?.key : undefined;
}

function showAsked(part: Element): void {
  if (part.scrollHeight <= part.clientHeight) return;
  const asked = part.querySelector(".asked");
  if (!asked) return;
  const [frame, word] = [part.getBoundingClientRect(), asked.getBoundingClientRect()];
  if (word.top < frame.top || word.bottom > frame.bottom)
    part.scrollTop += (word.top + word.bottom - frame.top - frame.bottom) / 2;
}
