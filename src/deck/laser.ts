/** A red dot that follows the mouse or pen, for those who point from afar. */
export interface Laser {
  toggle(): void;
}

/** Makes one for the deck `root`; it is off. */
export function laser(root: HTMLElement): Laser {
  const dot = document.createElement("div");
  dot.className = "laser";
  dot.hidden = true;
  root.append(dot);
  let at = {x: innerWidth / 2, y: innerHeight / 2};
  const follow = ({clientX, clientY}: {clientX: number; clientY: number}) => {
    at = {x: clientX, y: clientY};
    dot.style.transform = `translate(${at.x}px, ${at.y}px)`;
  };
  follow({clientX: at.x, clientY: at.y});
  addEventListener("pointermove", follow, {passive: true});
  return {
    toggle() {
      dot.hidden = !dot.hidden;
      root.classList.toggle("pointing", !dot.hidden);
    }
  };
}
