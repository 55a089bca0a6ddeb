import {handmade} from "../../../data/handmade.js";

export {dictionary} from "./dictionary.js";

/** What each word hands over, in three features. */
export const handmadeValues = handmade.map(({value}) => value);
