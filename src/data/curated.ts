/** A sentence chosen for the chapter: which word is to be resolved, and which word a person takes it for. */
export interface Curated {
  id: string;
  text: string;
  /** The pronoun; where the word occurs more than once, its last occurrence counts. */
  pronoun: string;
  /** The word a person takes the pronoun for. */
  antecedent: string;
  /** The id of the sentence that differs by one word which moves a person's answer. */
  pair?: string;
}

/**
 * The chapter's sentences, all our own wording but the four about the trophy and the animal, the field's common
 * property.
 */
export const curated: readonly Curated[] = [
  {id: "cat", text: "The cat sat on the mat because it was tired.", pronoun: "it", antecedent: "cat", pair: "cat-soft"},
  {id: "bottle", text: "The bottle fell off the table because it was wobbling.", pronoun: "it", antecedent: "bottle"},
  {id: "dishes", text: "Dad washed the dishes and put them in the cupboard.", pronoun: "them", antecedent: "dishes"},
  {
    id: "kitten",
    text: "Under the bed slept a small grey kitten; it purred all night.",
    pronoun: "it",
    antecedent: "kitten"
  },
  {id: "keys", text: '"I can\'t find my keys," said Peter. "Did you take them?"', pronoun: "them", antecedent: "keys"},
  {
    id: "knights",
    text: "The queen praised the knights because they were brave.",
    pronoun: "they",
    antecedent: "knights"
  },
  {
    id: "bird",
    text: "The bird left the nest because it was hungry.",
    pronoun: "it",
    antecedent: "bird",
    pair: "bird-broken"
  },
  {
    id: "trophy",
    text: "The trophy doesn't fit in the suitcase because it is too big.",
    pronoun: "it",
    antecedent: "trophy",
    pair: "trophy-small"
  },
  {id: "violin", text: "Anna opened the case, took out the violin and played it.", pronoun: "it", antecedent: "violin"},
  {id: "son", text: "The man couldn't lift his son because he was so weak.", pronoun: "he", antecedent: "man"},
  {id: "dog", text: "The dog chased the ball because it was tired.", pronoun: "it", antecedent: "dog"},
  {
    id: "animal",
    text: "The animal didn't cross the street because it was too tired.",
    pronoun: "it",
    antecedent: "animal",
    pair: "animal-wide"
  },
  {id: "cat-soft", text: "The cat sat on the mat because it was soft.", pronoun: "it", antecedent: "mat"},
  {id: "bird-broken", text: "The bird left the nest because it was broken.", pronoun: "it", antecedent: "nest"},
  {
    id: "trophy-small",
    text: "The trophy doesn't fit in the suitcase because it is too small.",
    pronoun: "it",
    antecedent: "suitcase"
  },
  {
    id: "animal-wide",
    text: "The animal didn't cross the street because it was too wide.",
    pronoun: "it",
    antecedent: "street"
  }
];
