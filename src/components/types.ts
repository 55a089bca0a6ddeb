/**
 * Numbers behind a picture: a caption where there is more than one table, the names of the columns, and rows of texts
 * and numbers.
 */
export interface Table {
  caption?: string;
  columns: readonly string[];
  /** A cell without anything is an empty text. The first cell of a row names it. */
  rows: readonly (readonly (string | number)[])[];
}

/** How the module of the figures draws the same, in a page of one's own. */
export interface Recipe {
  /** The name of the drawing in the module. */
  draws: string;
  /** What it gets before its values, each an expression. */
  args: readonly string[];
  /** Which of the figure's values it takes. */
  values: readonly string[];
  /** What else the module has to give. */
  uses?: readonly string[];
  /** Data by the names that `args` use, each an expression in which `read` opens a file of the module's folder. */
  data: Readonly<Record<string, string>>;
  /** For a figure that does not stand still: what runs it. */
  engine?: Engine;
}

/** Code that runs a figure: `make` makes it of `controls`, before the frame `mine` is made; `then` ties the two. */
export interface Engine {
  make: string;
  /** A control of its own, and the name of its value. */
  control: string;
  then: readonly string[];
}

/** Where a figure stands: on a page, on a slide, on a sheet of paper, or alone in a frame of somebody else's page. */
export type Stand = "page" | "slide" | "paper" | "embed";

/** What a figure is told of its surroundings. */
export interface Place {
  /** As in the address of a link: `library`. */
  id: string;
  /** The heading it stands under, in plain words. */
  title: string;
  on: Stand;
  /** Ties the finished figure to the address of its page. */
  attach?: (figure: Figure<object>) => void;
  /**
   * The address that restores the figure as it is now; undefined where that would be too long. Without it nothing is
   * shared.
   */
  link?: () => string | undefined;
  /** What a reader must know of that address. */
  linkNote?: () => string | undefined;
  /** That address, or that of a page which shows the figure alone, as a code that phones read, unless too long. */
  qr?: () => Promise<HTMLElement | undefined>;
  /** The folder of the module of the figures. Without it the figure has no code to take away. */
  modules?: string;
  /** A page that shows the figure alone, with its values. Without it the figure cannot be embedded. */
  embed?: () => string;
}

/**
 * What a figure draws: an element and the one sentence that says its state to eye and ear; besides, what it hands
 * out. A drawing is a new element each time. Only a picture that changes many times a second, or has thousands of
 * cells, may hand back the element it drew before, changed.
 */
export type Drawing = Element & {
  reading: string;
  /** The numbers on show. */
  tables?: () => readonly Table[];
  /** The tables of the CSV file, where they are not the same. */
  csv?: () => readonly Table[];
  /** The JSON file, for figures that have one. */
  json?: () => string;
  /** How to draw it in a page of one's own. */
  recipe?: Recipe;
  /** The lines above the picture in a file; by default the figure's title and the reading. */
  heading?: () => readonly string[];
  /** The name of a file without its ending; by default made of the figure's id. */
  fileName?: () => string;
  /** Draws at once what is still waiting to be drawn. */
  finish?: () => void;
  /** When a picture that took its time, because it was unseen, is whole. */
  whole?: Promise<void>;
};

/**
 * Where and how large a picture is drawn: all that a drawing needs to be told which nobody can touch. It fits into
 * the frame of any figure, also of one that leaves some of its values fixed.
 */
export interface Room {
  /** In CSS pixels. */
  width: number;
  /** In CSS pixels, on a slide: the picture has to fit into it. */
  height?: number;
  on: Stand;
  /** True while a still stands in the picture's place: it may be drawn over several frames. */
  unseen?: boolean;
}

/** What a drawing gets beside its data and values. */
export interface Frame<V> extends Room {
  /** Changes values when the picture itself is touched. */
  set: (change: Change<V>) => void;
}

/**
 * Values to set, or how to get them from the values there are, for changes that add up faster than pictures are
 * drawn.
 */
export type Change<V> = Partial<V> | ((value: V) => Partial<V>);

/** A named state of a figure: a label that reads after "Try:", and the values that differ from the defaults. */
export interface Preset<V> {
  label: string;
  values: Partial<V>;
}

/**
 * A whole figure as one input: its `value` holds all its values, and it dispatches a bubbling `input` event when one
 * changes, and `drawn` once, when its first picture stands.
 */
export interface Figure<V> extends HTMLElement {
  value: V;
  readonly place: Place;
  readonly defaults: V;
  readonly presets: readonly Preset<V>[];
  /** Is this a whole state that the figure can take: each of its values, of the right type and in its range? */
  accepts(value: object): boolean;
  /** Sets some values as a person would: with an `input` event if any of them changes. */
  set(change: Change<V>): void;
  /** Sets all values at once: those of the preset, and the defaults for the rest. */
  apply(preset: Preset<V>): void;
  /** Shows what `render` returns, now and whenever the width changes. Focus and scrolling survive a redraw. */
  draw(render: (frame: Frame<V>) => Drawing): void;
}

/** Gives a drawn element its reading, and what else it hands out. */
export function drawing(
  element: Element,
  reading: string,
  rest: Omit<Drawing, keyof Element | "reading"> = {}
): Drawing {
  return Object.assign(element, {reading, ...rest});
}
