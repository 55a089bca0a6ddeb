import {takeawayBar} from "../components/lab-export.js";
import type {LabPicture} from "../components/lab-sentence.js";
import type {LabPairPicture} from "../components/lab-pair.js";
import {pairRows} from "../components/lab-pair.js";
import {headNames} from "../components/sentence.js";
import {words} from "../components/words.js";
import {csv, fileName, json, pairCsv, pairJson} from "./export.js";
import {visible} from "./labels.js";
import {linkTo} from "./link.js";
import {toPng, toSvg} from "../components/picture.js";
import type {Settings} from "./settle.js";
import type {Shown, ShownPair} from "./show.js";

/** A figure with a picture to take away: its values, and the stage that the picture stands on. */
type Figure<V> = HTMLElement & {value: V};

const link = () => linkTo(new URL(location.href));
/** So much of a text goes above a picture. */
const title = (text: string) => visible(text.slice(0, 300));

/** The buttons under the picture of one text. `shown`: what is on screen now. */
export function sentenceTakeaway(
  play: Figure<Settings & {head: string}>,
  picture: LabPicture,
  shown: () => Shown | undefined
): HTMLElement {
  const now = () => {
    const {answer, settled} = shown()!;
    const {value} = play;
    return {answer, settled, value, weights: settled.heads[headNames.indexOf(value.head)]};
  };
  const drawn = () => {
    const {answer, value} = now();
    picture.finish();
    return toSvg(play.querySelector(".stage")!, [title(answer.text), words.lab.settings(value)]);
  };
  return takeawayBar({
    ready: () => (shown()?.settled.labels.length ?? 0) > 0,
    png: () => toPng(drawn()),
    svg: () => drawn().source,
    csv: () => csv({labels: now().settled.labels, weights: now().weights}),
    json: () => {
      const {answer, settled, value, weights} = now();
      return json(answer, settled, value.head, weights, value);
    },
    link,
    name: (extension) => fileName([now().answer.text, `head ${play.value.head}`], extension)
  });
}

/** The buttons under two sentences side by side. */
export function pairTakeaway(
  play: Figure<{head: string; row: number}>,
  picture: LabPairPicture,
  shown: () => ShownPair | undefined
): HTMLElement {
  const rows = () => pairRows(shown()!, play.value.row)!;
  const texts = () => [shown()!.first.text, shown()!.second.text];
  const drawn = () => {
    picture.finish();
    return toSvg(play.querySelector(".stage")!, [
      ...texts().map(title),
      [words.lab.headNumber(play.value.head), ...new Set([...shown()!.first.notes, ...shown()!.second.notes])].join(" ")
    ]);
  };
  return takeawayBar({
    ready: () => shown() !== undefined && pairRows(shown()!, play.value.row) !== undefined,
    png: () => toPng(drawn()),
    svg: () => drawn().source,
    csv: () => pairCsv(shown()!, rows()),
    json: () => pairJson(shown()!, rows(), play.value.head),
    link,
    name: (extension) =>
      fileName(["pair", ...texts().map((text) => text.slice(0, 24)), `head ${play.value.head}`], extension)
  });
}
