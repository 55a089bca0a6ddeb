/** A sentence for the figure about word order: the word that asks, and the order in which it is shown first. */
export interface Reordered {
  id: string;
  text: string;
  /** The word that asks, and which of those spelled like it, from 0. */
  asks: number;
  /** The text that the words spell when they have been moved; `order` says how. */
  moved: string;
  order: string;
  /** True if every order of its words is read when the page is built; it grows fast with their number. */
  every?: boolean;
}

/** The sentences in which something small moves and the meaning goes with it. */
export const reordered: readonly Reordered[] = [
  {
    id: "dog",
    text: "The dog bites the man.",
    asks: 3,
    moved: "The man bites the dog.",
    order: "0.4.2.3.1.5",
    every: true
  },
  {
    id: "cat",
    text: "The cat sat on the mat because it was tired.",
    asks: 7,
    moved: "The mat sat on the cat because it was tired.",
    order: "0.5.2.3.4.1.6.7.8.9.10"
  },
  {
    id: "teacher",
    text: "The teacher thanked the student.",
    asks: 3,
    moved: "The student thanked the teacher.",
    order: "0.4.2.3.1.5"
  },
  {
    id: "only",
    text: "He only said that he loved her.",
    asks: 1,
    moved: "He said that he loved only her.",
    order: "0.2.3.4.5.1.6.7"
  },
  {id: "good", text: "not bad but good", asks: 0, moved: "not good but bad", order: "0.3.2.1", every: true}
];
