import {messages} from "./messages.js";

/** The address of what a slide shows, as a code for the phones in the room, as large as the screen allows. */
export interface CodeScreen {
  readonly open: boolean;
  show(open: boolean): void;
}

/**
 * Makes it, closed, in the deck `root`. `draw`: makes the code for the slide on show, or nothing if it can have none;
 * it is asked whenever the screen is opened.
 */
export function codeScreen(root: HTMLElement, draw: () => Promise<HTMLElement | undefined>): CodeScreen {
  const screen = document.createElement("div");
  screen.className = "code-screen";
  screen.hidden = true;
  root.append(screen);
  return {
    get open() {
      return !screen.hidden;
    },
    show(open) {
      if (open === !screen.hidden) return;
      screen.hidden = !open;
      screen.replaceChildren();
      if (!open) return;
      draw().then(
        (code) => screen.replaceChildren(code ?? messages.noCode),
        () => screen.replaceChildren(messages.codeUnloaded)
      );
    }
  };
}
