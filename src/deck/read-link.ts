import {messages} from "./messages.js";

/** “Read” leads to the part of the chapter that the slide shows, with the values of all figures. */
export function readLink(section: HTMLElement): void {
  let read = document.querySelector<HTMLAnchorElement>("a.read");
  if (!read) {
    read = Object.assign(document.createElement("a"), {className: "read", textContent: messages.read});
    read.addEventListener("pointerdown", () => readLink(section));
    document.querySelector(".reveal")!.append(read);
  }
  const url = new URL("./", location.href);
  url.search = location.search;
  for (const key of ["print-pdf", "receiver"]) url.searchParams.delete(key);
  url.hash = section.dataset.read ?? "";
  read.href = url.href;
}
