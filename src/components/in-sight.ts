/** Is any part of an element on the screen, however far one has to scroll sideways? One that is not laid out is not. */
export function isInSight(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}
