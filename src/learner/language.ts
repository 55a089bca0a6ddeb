/** The three kinds of thing that the little language speaks of. */
export type Kind = "animal" | "object" | "place";

/** Eight nouns of each kind. */
export const nouns: Readonly<Record<Kind, readonly string[]>> = {
  animal: ["cat", "dog", "horse", "fox", "rabbit", "bird", "cow", "goat"],
  object: ["ball", "coin", "ring", "wheel", "plate", "button", "marble", "drum"],
  place: ["street", "road", "park", "bridge", "field", "square", "tunnel", "path"]
};

/** Four adjectives that can only be said of one kind: they tell what “it” is. */
export const adjectives: Readonly<Record<Kind, readonly string[]>> = {
  animal: ["tired", "hungry", "scared", "curious"],
  object: ["round", "heavy", "shiny", "broken"],
  place: ["wide", "crowded", "flooded", "narrow"]
};

/** Who does what to whom. */
export interface Plot {
  /** The kind of what does something. */
  agent: Kind;
  /** The kind of what it is done to. */
  patient: Kind;
  verbs: readonly string[];
}

/** Who can do what to whom. */
export const plots: readonly Plot[] = [
  {agent: "animal", patient: "object", verbs: ["chased", "dropped", "pushed", "carried"]},
  {agent: "animal", patient: "place", verbs: ["crossed", "avoided", "reached", "entered"]},
  {agent: "object", patient: "place", verbs: ["crossed", "reached"]}
];

/** All 50 words; a word's id is its index. The 24 nouns come first. */
export const vocabulary: readonly string[] = [
  ...Object.values(nouns).flat(),
  ...Object.values(adjectives).flat(),
  ...new Set(plots.flatMap(({verbs}) => verbs)),
  ...["the", "because", "it", "was", "by", "."]
];

const ids = new Map(vocabulary.map((word, id) => [word, id]));

/** The id of a word. Throws if the language does not have it. */
export function wordId(word: string): number {
  const id = ids.get(word);
  if (id === undefined) throw new Error(`unknown word: ${word}`);
  return id;
}
