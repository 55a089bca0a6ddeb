/** What can be changed while a run is on its way. */
export interface Settings {
  /** Above 0. */
  learningRate: number;
  /** Of both layers' softmax, above 0. */
  temperature: number;
}

/** Settings that were in force up to and including a step. */
export interface Past extends Settings {
  until: number;
}

/** The settings with which a step (counted from 1) is taken: those of the first past that lasts so long, else the present ones. */
export function settingsAt(step: number, past: readonly Past[], present: Settings): Settings {
  const {learningRate, temperature} = past.find(({until}) => step <= until) ?? present;
  return {learningRate, temperature};
}
