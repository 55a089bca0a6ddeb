import {create} from "d3";

/** Two pictures beside one another, each drawn for its width; one above the other where there is little room. */
export function sideBySide(width: number, pictures: readonly ((width: number) => Element)[]): Element {
  const side = width < 560 ? width : Math.floor((width - 24) / 2);
  const box = create("div").attr("class", "side-by-side").node()!;
  box.append(...pictures.map((draw) => draw(side)));
  return box;
}
