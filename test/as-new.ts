// Runs before each test file that shares a document with others: it finds everything as in a page just opened.
import {vi} from "vitest";

vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
for (const element of [document.documentElement, document.body])
  for (const {name} of Array.from(element.attributes)) element.removeAttribute(name);
document.head.replaceChildren();
document.body.replaceChildren();
localStorage.clear();
sessionStorage.clear();
history.replaceState(null, "", "/");
