import type {Steppable} from "./steps.js";

/** The code for a slide: of its figure as it is now, or else of the part of the chapter that it shows. */
export async function codeOf(section: HTMLElement, figure?: Steppable): Promise<HTMLElement | undefined> {
  if (figure?.place?.qr) return figure.place.qr();
  const url = new URL("./", location.href);
  url.search = "";
  url.hash = section.dataset.read ?? "";
  return draw(url.href);
}

/** Draws the address that an element names in `data-address` into it, once. */
export async function drawAddress(element: HTMLElement): Promise<void> {
  if (element.querySelector(".qr-panel")) return;
  const panel = await draw(new URL(element.dataset.address!, location.href).href);
  if (!element.querySelector(".qr-panel")) element.append(panel);
}

async function draw(url: string): Promise<HTMLElement> {
  const {qrPanel} = await import("../chapter/qr.js");
  return qrPanel(url);
}
