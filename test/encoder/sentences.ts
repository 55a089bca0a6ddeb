import {general, unusual} from "../../src/data/texts.js";

/** The sentence that runs through the chapter. */
export const cat = "The cat sat on the mat because it was tired.";

/** 45 texts that differ in all the ways that could matter to an encoder, `cat` first. */
export const sentences: readonly string[] = unusual;

/** 60 more, of every kind that people write. */
export const moreSentences: readonly string[] = general;
