/**
 * The figures as one ES module, for people who build pages of their own: `modules/attention.js`, with
 * `modules/attention.css`. The page /build says how; modules/example.html is a page that does it.
 */
import type {FigureOptions} from "../components/frame/figure.js";
import {figure as framed} from "../components/frame/figure.js";

export * from "../attention/index.js";
export {bars} from "../components/charts/bars.js";
export {heatGrid} from "../components/charts/heat-grid.js";
export {choice, held, player, radio, slider, stepper, toggle} from "../components/controls/index.js";
export {compass} from "../components/figures/compass/compass.js";
export {dictionary} from "../components/figures/dictionary/dictionary.js";
export {heatmap} from "../components/figures/heatmap/heatmap.js";
export {journey} from "../components/figures/journey/journey.js";
export {createRace, learn, learnRunner, openRace, probeSentences} from "../components/figures/learn/index.js";
export {library} from "../components/figures/library/library.js";
export {match} from "../components/figures/match/match.js";
export {nudge} from "../components/figures/nudge/nudge.js";
export {inOrder, order} from "../components/figures/order/order.js";
export {pairs} from "../components/figures/pairs/pairs.js";
export {pronoun} from "../components/figures/pronoun/pronoun.js";
export {softHard} from "../components/figures/soft-hard/soft-hard.js";
export type {Drawing, Figure, Frame} from "../components/types.js";
export {drawing} from "../components/types.js";
export {tablesToCsv} from "../components/share/csv.js";
export {handmade} from "../data/handmade.js";
export {openAllOrders} from "../data/orders.js";
export type {Sentence} from "../data/sentence.js";
export {headNames, nounHead, openSentence} from "../data/sentence.js";

/**
 * A figure's frame, as in the chapter, but without the row that shares and saves: that row needs the chapter's
 * addresses.
 */
export const figure = <V extends object>(controls: Parameters<typeof framed<V>>[0], options?: FigureOptions<V>) =>
  framed(controls, {share: false, ...options});
