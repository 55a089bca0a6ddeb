/** What can be stepped through: a figure or a quiz, by its presets. */
export interface Steppable extends HTMLElement {
  value: object;
  readonly place?: {readonly id: string; qr?: () => Promise<HTMLElement | undefined>};
  readonly defaults: object;
  readonly presets: readonly {label: string; values: object}[];
  /** Is this a whole state that it can take? */
  accepts(value: object): boolean;
  apply(preset: {label: string; values: object}): void;
}

/** A named state of a figure. */
type Preset = Steppable["presets"][number];

/**
 * The presets of a figure that are worth a press: those that show something else than the one before, or, the first,
 * than the figure as it begins.
 */
export function stepsOf({presets, defaults}: Pick<Steppable, "presets" | "defaults">): Preset[] {
  const same = (a: object, b: object) =>
    Object.entries({...defaults, ...a}).every(([name, value]) =>
      Object.is(value, ({...defaults, ...b} as Record<string, unknown>)[name])
    );
  return presets.filter(({values}, i) => !same(values, presets[i - 1]?.values ?? {}));
}

/** Where the steps of a figure stand, and, by step, the values that it had before that step. */
export interface History {
  at: number;
  before: readonly (object | undefined)[];
}

/**
 * The presets of one figure as the steps of its slide: step −1 is where it began, step i its preset i. Going back by
 * one undoes exactly what the presenter saw before, whatever was changed by hand; any other way to a step gives the
 * state that a presenter stepping there would see.
 */
export class Steps {
  private at = -1;
  private before: (object | undefined)[] = [];
  /** What each step shows. */
  readonly presets: readonly Preset[];

  /** @param base the values at step −1: by default those that the figure has now */
  constructor(
    private readonly figure: Steppable,
    private readonly base: object = figure.value
  ) {
    this.presets = stepsOf(figure);
  }

  /** As another window of the deck needs it to undo the same. */
  get history(): History {
    return {at: this.at, before: [...this.before]};
  }

  set history({at, before}: History) {
    this.at = Math.min(at, this.presets.length - 1);
    this.before = before.map((values) => (values && this.figure.accepts(values) ? values : undefined));
  }

  /** Goes to a step, −1 to length − 1. */
  go(step: number): void {
    if (step === this.at) return;
    const undo = step === this.at - 1 ? this.before[this.at] : undefined;
    if (step === this.at + 1) this.before[step] = this.figure.value;
    else if (!undo) this.before.length = 0;
    this.at = step;
    if (undo ?? step < 0) this.show(undo ?? this.base);
    else this.figure.apply(this.presets[step]);
  }

  /** Remembers that the figure already stands at a step, as after a reload. */
  assume(step: number): void {
    this.at = step;
  }

  private show(values: object): void {
    this.figure.apply({label: "", values});
  }
}
