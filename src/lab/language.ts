/** Small words that are frequent in English and in nothing like English. */
const english = new Set(
  (
    "the a an and or but of to in on at is are was were be been it he she they we you i that this these those not with " +
    "for from by as has have had do did does because so if when who what why how his her their its my your our no me"
  ).split(" ")
);

/** Small words that are frequent in German, French, Spanish, Italian, Dutch or Portuguese, and are no English. */
const foreign = new Set(
  (
    "der das und ist nicht ein eine einen einem einer dem den sich mit auf für sie er es ich wir ihr zu von im weil " +
    "le la les un une est et dans que qui sur avec pour il elle ils elles nous vous je ce ne " +
    "el los las una y por con para se su está él ella pero porque lo gli è che di per sono non della " +
    "de het een niet van op dat zijn voor hij zij omdat o os as um uma é não do da em com ele ela"
  )
    .split(" ")
    .filter((word) => !english.has(word))
);

/** Personal pronouns of those languages. */
export const foreignPronouns: ReadonlySet<string> = new Set(
  "er sie es ihn ihm ihr il elle ils elles lui él ella ellos ellas lei hij zij ele ela".split(" ")
);

/**
 * Does a text look like another language than English, by its script or its small words? A guess: a single word may be
 * of any language, and counts as English. `isForeign(["Sie", "ist", "müde"])` is true.
 */
export function isForeign(words: readonly string[]): boolean {
  const letters = words.join("").match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (letters.length > 1 && latin < letters.length / 2) return true;
  const small = words.map((word) => word.toLowerCase());
  const [own, other] = [english, foreign].map((list) => small.filter((word) => list.has(word)).length);
  return other >= 2 && other > own;
}
