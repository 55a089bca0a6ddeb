import type {Sentence} from "../../data/sentence.js";
import type {Recipe} from "../types.js";

/**
 * The recipe of a figure that shows one of the chapter's sentences. A reader's own sentence is in no file, so there is
 * none for it.
 * @param args what the drawing gets before its values; `sentence` is the sentence
 */
export function sentenceRecipe(
  {id, antecedent = -1}: Partial<Pick<Sentence, "id" | "antecedent">>,
  {uses = [], data = {}, ...rest}: Omit<Recipe, "data"> & Partial<Pick<Recipe, "data">>
): Recipe | undefined {
  if (!id || antecedent < 0) return undefined;
  const find = `.map(openSentence).find(({id}) => id === ${JSON.stringify(id)})`;
  return {
    ...rest,
    uses: ["openSentence", ...uses],
    data: {sentence: `(await read("sentences.json"))${find}`, ...data}
  };
}
