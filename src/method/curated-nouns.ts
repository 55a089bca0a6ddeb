/**
 * The nouns and names of each curated sentence, in their order, picked out by hand: what a pronoun could stand for at
 * all.
 */
export const curatedNouns: Record<string, readonly string[]> = {
  cat: ["cat", "mat"],
  bottle: ["bottle", "table"],
  dishes: ["Dad", "dishes", "cupboard"],
  kitten: ["bed", "kitten", "night"],
  keys: ["keys", "Peter"],
  knights: ["queen", "knights"],
  bird: ["bird", "nest"],
  trophy: ["trophy", "suitcase"],
  violin: ["Anna", "case", "violin"],
  son: ["man", "son"],
  dog: ["dog", "ball"],
  animal: ["animal", "street"],
  "cat-soft": ["cat", "mat"],
  "bird-broken": ["bird", "nest"],
  "trophy-small": ["trophy", "suitcase"],
  "animal-wide": ["animal", "street"]
};
