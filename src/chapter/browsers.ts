/** The first versions of three browsers that know something. */
type Versions = {chrome: number; firefox: number; safari: number};

/** What the pages cannot do without, since when browsers have it, and how a page tells. The README's table is this. */
export const needs: readonly {what: string; since: Versions; has: () => boolean}[] = [
  {
    what: "`light-dark()`: every colour, in light and dark",
    since: {chrome: 123, firefox: 120, safari: 17.5},
    has: () => CSS.supports("color", "light-dark(red, red)")
  },
  {
    what: "`:has()`: the layout of figures",
    since: {chrome: 105, firefox: 121, safari: 15.4},
    has: () => CSS.supports("selector(:has(a))")
  },
  {
    what: "`IntersectionObserver` and `ResizeObserver`: figures that wait for the reader and fit the screen",
    since: {chrome: 64, firefox: 69, safari: 13.1},
    has: () => "IntersectionObserver" in self && "ResizeObserver" in self
  },
  {
    what: "`Array.prototype.at` and `findLast`: figures and texts",
    since: {chrome: 97, firefox: 104, safari: 15.4},
    has: () => "at" in Array.prototype && "findLast" in Array.prototype
  },
  {
    what: "lookbehind in regular expressions: the words of the lab",
    since: {chrome: 62, firefox: 78, safari: 16.4},
    has: () => {
      try {
        return new RegExp("(?<=a)b").test("ab");
      } catch {
        return false;
      }
    }
  }
];

/** The oldest browsers that have all of it. */
export const oldest: Versions = needs
  .map(({since}) => since)
  .reduce((a, b) => ({
    chrome: Math.max(a.chrome, b.chrome),
    firefox: Math.max(a.firefox, b.firefox),
    safari: Math.max(a.safari, b.safari)
  }));

/** Can this browser show the live pages? */
export function fits(): boolean {
  return "CSS" in self && needs.every(({has}) => has());
}
