import type {RevealConfig} from "reveal.js";

/** Keys on these are theirs, not the deck's. */
const ownKeys = "input,select,textarea,button,a[href],summary,[role=slider],[tabindex]:not([tabindex='-1'])";

/** How reveal.js shows the deck. */
export function options(): RevealConfig {
  const reducesMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    fragmentInURL: true,
    history: false,
    progress: true,
    controls: true,
    slideNumber: "c/t",
    transition: reducesMotion ? "none" : "slide",
    backgroundTransition: "none",
    scrollActivationWidth: undefined,
    // Seconds, for slides without data-timing; only with it does the speaker view show the pace. Its type says null,
    // wrongly.
    defaultTiming: 60 as unknown as null,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    // A key that the speaker's window passes on has no target.
    keyboardCondition: (({target}: Partial<KeyboardEvent>) => !(target as Element | null)?.closest(ownKeys)) as never
  };
}
