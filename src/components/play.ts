import {html} from "htl";
import type {Control} from "./controls.js";
import {createStage} from "./stage.js";
import type {Table} from "./table.js";
import {takeRow} from "./take.js";
import {words} from "./words.js";

/** What a figure draws: an element, the one sentence that says its state to eye and ear, and the numbers on show, as tables. */
export type Drawing = Element & {reading: string; tables?: () => readonly Table[]};

/**
 * What a drawing gets beside its data and values: its width in CSS pixels, a height to fit into where it must (on a slide), a way
 * to change values by touching the picture, and whether it is for paper, which nobody can touch.
 */
export interface Frame<V> {
  width: number;
  height?: number;
  set: (change: Change<V>) => void;
  paper?: boolean;
}

/** Values to set, or how to get them from the values there are, for changes that add up faster than pictures are drawn. */
export type Change<V> = Partial<V> | ((value: V) => Partial<V>);

/** A named state of a figure: a label that reads after "Try:", and the values that differ from the defaults. */
export interface Preset<V> {
  label: string;
  values: Partial<V>;
}

/** A whole figure as one input: its `value` holds all its values, and it dispatches a bubbling `input` event when one changes. */
export interface Play<V> extends HTMLElement {
  value: V;
  readonly defaults: V;
  readonly presets: readonly Preset<V>[];
  /** Sets some values as a person would: with an `input` event if any of them changes. */
  set(change: Change<V>): void;
  /** Sets all values at once: those of the preset, and the defaults for the rest. */
  apply(preset: Preset<V>): void;
  /** Shows what `render` returns, now and whenever the width changes; focus (by `data-key`) and scrolling survive a redraw. */
  draw(render: (frame: Frame<V>) => Drawing): void;
}

/**
 * Makes a figure's frame: the stage its picture stands on, its reading, its controls and its presets.
 *
 * @param controls one input for each value; `held(x)` for a value that only the picture itself can change
 * @param options `presets`: named states; `buttons`: false where the controls already offer them; `takes`: false where the page has
 *   its own ways to share and save what is on show; `resets`: which values fall back to their defaults when one changes, as the
 *   word that was asked does when the sentence changes; `keeps`: values that presets leave alone, unless one that resets them changes
 */
export function play<V extends object>(
  controls: {[K in keyof V]: Control<V[K]>},
  {
    presets = [],
    buttons: withButtons = true,
    takes = true,
    resets = {},
    keeps = []
  }: {
    presets?: readonly Preset<V>[];
    buttons?: boolean;
    takes?: boolean;
    resets?: {[K in keyof V]?: readonly (keyof V)[]};
    keeps?: readonly (keyof V)[];
  } = {}
): Play<V> {
  const names = Object.keys(controls) as (keyof V)[];
  const read = () => Object.fromEntries(names.map((name) => [name, controls[name].value])) as V;
  const defaults = read();

  const stage = createStage<V>((change) => set(change));
  const take = takes ? takeRow(stage.element) : undefined;
  const buttons = presets.map((preset) => {
    const button = html`<button type="button" aria-pressed="false">${preset.label}</button>` as HTMLButtonElement;
    button.onclick = () => element.apply(preset);
    return button;
  });
  const visible = names.map((name) => controls[name]).filter((control) => !control.held);
  const [above, below] = [visible.filter((control) => control.above), visible.filter((control) => !control.above)];
  // What changes the height of the picture stands above it, and the reading, which may take another line, stands last: what a
  // hand is on must not move.
  const element = html`<div class="play">
    ${above.length > 0 ? html`<div class="above">${above}</div>` : null}
    ${withButtons && buttons.length > 0 ? html`<div class="presets" role="group" aria-label=${words.presets}><span>${words.try}</span>${buttons}</div>` : null}
    ${stage.element} ${below.length > 0 ? html`<div class="settings">${below}</div>` : null}
    ${stage.reading}${stage.status}${take?.element}
  </div>` as unknown as Play<V>;

  const same = (a: V, b: V, but: readonly (keyof V)[] = []) =>
    names.every((name) => but.includes(name) || Object.is(a[name], b[name]));
  const markPresets = () => {
    const value = read();
    presets.forEach((preset, i) =>
      buttons[i].setAttribute("aria-pressed", String(same(value, {...defaults, ...preset.values}, keeps)))
    );
  };
  const assign = (values: Partial<V>) => {
    for (const name of names) {
      const value = values[name];
      if (value !== undefined && controls[name].accepts(value as V[keyof V]))
        controls[name].value = value as V[keyof V];
    }
    markPresets();
  };
  const set = (change: Change<V>) => {
    const before = read();
    assign(typeof change === "function" ? change(before) : change);
    if (!same(before, read())) element.dispatchEvent(new Event("input", {bubbles: true}));
  };

  const apply = (preset: Preset<V>) =>
    set((now) => {
      const next = {...defaults, ...preset.values};
      const changed = names.filter((name) => !keeps.includes(name) && !Object.is(now[name], next[name]));
      for (const name of keeps)
        if (!(name in preset.values) && !changed.some((other) => resets[other]?.includes(name))) next[name] = now[name];
      return next;
    });

  for (const name of names)
    controls[name].addEventListener("input", () =>
      assign(Object.fromEntries((resets[name] ?? []).map((other) => [other, defaults[other]])) as Partial<V>)
    );
  element.addEventListener("input", markPresets);
  markPresets();

  return Object.defineProperties(element, {
    value: {get: read, set: assign},
    defaults: {value: defaults},
    presets: {value: presets},
    set: {value: set},
    apply: {value: apply},
    draw: {
      value: (render: (frame: Frame<V>) => Drawing) =>
        stage.draw((frame) => {
          const drawing = render(frame);
          take?.show(drawing);
          return drawing;
        })
    }
  });
}

/** Gives a drawn element its reading, and the tables of its numbers. */
export function drawing(element: Element, reading: string, tables?: Drawing["tables"]): Drawing {
  return Object.assign(element, {reading, tables});
}
