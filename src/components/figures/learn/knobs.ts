import type {Control} from "../../controls/control.js";
import type {Figure} from "../../types.js";
import type {LearnValues} from "./learn.js";
import type {RaceSettings} from "./plan.js";

/**
 * Shows the controls of what a race is run with while the figure shows everything, or they are as no ready-made setting
 * has them. Otherwise two lanes and a few buttons are enough to follow the race.
 */
export function showKnobs<V extends LearnValues & RaceSettings>(
  figure: Figure<V>,
  controls: {[K in keyof RaceSettings]: Control<RaceSettings[K]>}
): void {
  const names = Object.keys(controls) as (keyof RaceSettings)[];
  const {defaults, presets} = figure;
  const known = (value: V) =>
    presets.some(({values}) => names.every((name) => value[name] === (values[name] ?? defaults[name])));
  const show = () => {
    const open = figure.value.more || !known(figure.value);
    for (const name of names) controls[name].hidden = !open;
    figure.classList.toggle("closed", !open);
  };
  figure.addEventListener("input", show);
  show();
}
