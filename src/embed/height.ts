/**
 * Tells the page around an embedded figure how high the figure is, in CSS pixels: `{type: "attention-intuition:height",
 * id, height}`. Any page may know that: it says nothing about the reader.
 */
export function tellHeight(): void {
  if (parent === window) return;
  const id = document.querySelector("figure")?.id;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({type: "attention-intuition:height", id, height}, "*");
}
