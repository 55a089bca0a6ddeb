export {quiz} from "./quiz.js";
export {recall} from "./recall.js";
