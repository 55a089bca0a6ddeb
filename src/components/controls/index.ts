export {choice, radio} from "./choice.js";
export type {Control} from "./control.js";
export {held} from "./held.js";
export {player} from "./player.js";
export {sentenceChoice, wordChoice} from "./sentence-choice.js";
export {slider} from "./slider.js";
export {stepper} from "./stepper.js";
export {textBox} from "./text-box.js";
export {toggle} from "./toggle.js";
