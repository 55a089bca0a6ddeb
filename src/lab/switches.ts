import type {Control} from "../components/controls/control.js";
import {toggle} from "../components/controls/toggle.js";
import {isHead, isWordOrNone} from "../data/sentence.js";
import {messages} from "./messages.js";
import {pin} from "./pin.js";
import type {Switches} from "./watch-shown.js";

/** The boxes that switch parts of the model off, one for each of `Switches`; nothing is off to begin with. */
export function createSwitches() {
  return {
    noPlaces: toggle({label: messages.noPlaces}),
    noHead: pin<string>("", (name) => name === "" || isHead(name)),
    noWord: pin<number>(-1, (word) => isWordOrNone(word))
  } satisfies {[name in keyof Switches]: Control<Switches[name]>};
}
