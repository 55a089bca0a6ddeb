import type {Control} from "../../controls/control.js";
import type {Figure} from "../../types.js";
import type {LearnValues} from "./learn.js";
import type {RaceSettings} from "./plan.js";

/**
 * Shows the controls of temperature, learning rate and seed while the figure shows everything, or one of them is not
 * as it was at first.
 */
export function showKnobs<V extends LearnValues & RaceSettings>(
  figure: Figure<V>,
  {temperature, learningRate, seed}: {[K in keyof RaceSettings]: Control<RaceSettings[K]>}
): void {
  const show = () => {
    const {value, defaults} = figure;
    const changed = (["temperature", "learningRate", "seed"] as const).some((name) => value[name] !== defaults[name]);
    for (const control of [temperature, learningRate, seed]) control.hidden = !value.more && !changed;
  };
  figure.addEventListener("input", show);
  show();
}
