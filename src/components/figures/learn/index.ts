export {learn} from "./learn.js";
export {learnRunner} from "./runner.js";
export {messages as learnMessages} from "./messages.js";
