import {html} from "htl";
import type {Control} from "../controls/control.js";
import {shareRow} from "../share/row.js";
import {messages} from "./messages.js";
import {createStage} from "./stage.js";
import type {Change, Drawing, Figure, Frame, Place, Preset} from "../types.js";

const nowhere: Place = {id: "", title: "", on: "page"};

export interface FigureOptions<V> {
  /** Where it stands; by default on a page without an address. */
  place?: Place;
  /** Named states. */
  presets?: readonly Preset<V>[];
  /** True where the picture itself asks something: it stands above all controls. */
  pictureFirst?: boolean;
  /** False where the controls already offer the presets. */
  buttons?: boolean;
  /** False where nothing is to be shared or saved. */
  share?: boolean;
  /**
   * Which values fall back to their defaults when one changes, as the word that was asked does when the sentence
   * changes.
   */
  resets?: {[K in keyof V]?: readonly (keyof V)[]};
  /** Values that presets leave alone, unless one that resets them changes. */
  keeps?: readonly (keyof V)[];
  /** When the page has no more use for it, so that it stops listening. */
  invalidation?: Promise<unknown>;
}

/**
 * Makes a figure: the stage its picture stands on, its reading, its controls and its presets, and the row that shares
 * it.
 * @param controls one input for each value; `held(x)` for a value that only the picture itself can change
 */
export function figure<V extends object>(
  controls: {[K in keyof V]: Control<V[K]>},
  {
    place = nowhere,
    presets = [],
    pictureFirst = false,
    buttons: withButtons = true,
    share = true,
    resets = {},
    keeps = [],
    invalidation
  }: FigureOptions<NoInfer<V>> = {}
): Figure<V> {
  const names = Object.keys(controls) as (keyof V)[];
  const read = () => Object.fromEntries(names.map((name) => [name, controls[name].value])) as V;
  const defaults = read();

  const stage = createStage<V>({
    on: place.on,
    set: (change) => set(change),
    drawn: () => element.dispatchEvent(new Event("drawn")),
    invalidation
  });
  const controlCode = (name: string) => {
    const {code, value} = controls[name as keyof V];
    return code?.(value) ?? `held(${JSON.stringify(value)})`;
  };
  // A slide steps through the presets, and shares its figure by a key.
  const onSlide = place.on === "slide";
  const row = share && !onSlide ? shareRow(stage.element, place, controlCode) : undefined;
  const buttons = (withButtons && !onSlide ? presets : []).map((preset) => {
    const button = html`<button type="button" aria-pressed="false">${preset.label}</button>` as HTMLButtonElement;
    button.onclick = () => element.apply(preset);
    return button;
  });
  const visible = names.map((name) => controls[name]).filter((control) => !control.held);
  const [above, below] = [visible.filter((control) => control.above), visible.filter((control) => !control.above)];
  // A slider must not move away under the hand that moves it. So controls that change the picture's height stand
  // above the picture, and the reading, which may grow by a line, stands below all controls.
  const before = [
    ...(above.length > 0 ? [html`<div class="above">${above}</div>`] : []),
    ...(buttons.length > 0 ? [presetGroup(buttons)] : [])
  ];
  const element = html`<div class=${pictureFirst ? "frame picture-first" : "frame"}>
    ${pictureFirst ? [stage.element, ...before] : [...before, stage.element]}
    ${below.length > 0 ? html`<div class="settings">${below}</div>` : null}
    ${stage.reading}${stage.status}${row?.element}
  </div>` as unknown as Figure<V>;

  const same = (a: V, b: V, but: readonly (keyof V)[] = []) =>
    names.every((name) => but.includes(name) || Object.is(a[name], b[name]));
  const markPresets = () => {
    const value = read();
    buttons.forEach((button, i) =>
      button.setAttribute("aria-pressed", String(same(value, {...defaults, ...presets[i].values}, keeps)))
    );
  };
  const accepts = (value: Partial<V>) =>
    names.every((name) => Object.hasOwn(value, name) && controls[name].accepts(value[name] as V[keyof V]));
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

  const draw = (render: (frame: Frame<V>) => Drawing) =>
    stage.draw((frame) => {
      const drawing = render(frame);
      row?.show(drawing);
      return drawing;
    });
  Object.defineProperties(element, {
    value: {get: read, set: assign},
    place: {value: place},
    defaults: {value: defaults},
    presets: {value: presets},
    accepts: {value: accepts},
    set: {value: set},
    apply: {value: apply},
    draw: {value: draw}
  });
  place.attach?.(element as unknown as Figure<object>);
  return element;
}

function presetGroup(buttons: readonly HTMLButtonElement[]): Element {
  return html`<div class="presets" role="group" aria-label=${messages.presets}>
    <span>${messages.try}</span>${buttons}
  </div>`;
}
