export {createRace, openRace, probeSentences} from "../../../learner/index.js";
export {learn} from "./learn.js";
export {showKnobs} from "./knobs.js";
export {messages as learnMessages} from "./messages.js";
export {learnRunner} from "./runner.js";
