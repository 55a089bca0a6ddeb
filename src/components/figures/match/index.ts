export {handmade} from "../../../data/handmade.js";
export {match} from "./match.js";
