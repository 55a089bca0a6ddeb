/**
 * The figures as one ES module, for people who build pages of their own: `modules/attention.js`, with `modules/attention.css`.
 * The page /build says how; modules/example.html is a page that does it.
 */
import {play as framed} from "../components/play.js";

export * from "../attention/index.js";
export {compass} from "../components/compass.js";
export {choice, held, radio, slider, toggle} from "../components/controls.js";
export {dictionary} from "../components/dictionary.js";
export {heatGrid} from "../components/heat-grid.js";
export {heatmap} from "../components/heatmap.js";
export {journey} from "../components/journey.js";
export {library} from "../components/library.js";
export {match} from "../components/match.js";
export {nudge} from "../components/nudge.js";
export {drawing} from "../components/play.js";
export type {Drawing, Frame, Play} from "../components/play.js";
export {player} from "../components/player.js";
export {pronoun} from "../components/pronoun.js";
export {headNames, nounHead} from "../components/sentence.js";
export type {Sentence} from "../components/sentence.js";
export {softHard} from "../components/soft-hard.js";
export {stepper} from "../components/stepper.js";
export {tablesToCsv} from "../components/table.js";
export {unpack} from "../data/pack.js";

/** A figure's frame, as in the chapter, but without the row that shares and saves: that row needs the chapter's addresses. */
export const play: typeof framed = (controls, options) => framed(controls, {takes: false, ...options});
