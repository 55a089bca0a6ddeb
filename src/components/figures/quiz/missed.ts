type Listener = (field: HTMLFieldSetElement) => void;

// What was missed on this visit of the page. Nothing of it is stored.
const missed: HTMLFieldSetElement[] = [];
const listeners: Listener[] = [];

/** Keeps a question, as it was written, for those who ask it again. */
export function miss(field: HTMLFieldSetElement): void {
  missed.push(field);
  for (const listener of listeners) listener(copy(field));
}

/** Calls `listener` with a copy of every question that was missed so far, and of those that are missed from now on. */
export function whenMissed(listener: Listener): void {
  listeners.push(listener);
  for (const field of missed) listener(copy(field));
}

function copy(field: HTMLFieldSetElement): HTMLFieldSetElement {
  return field.cloneNode(true) as HTMLFieldSetElement;
}
