import {create} from "d3";
import {argmax} from "../../attention/index.js";
import type {Part} from "../../components/charts/draw-queue.js";
import {createDrawQueue} from "../../components/charts/draw-queue.js";
import type {Heads} from "../../components/charts/heads.js";
import {emptyHeads} from "../../components/charts/heads.js";
import {weightGrid} from "../../components/charts/weight-grid.js";
import {weightTable} from "../../components/charts/weight-table.js";
import {messages as heatmapMessages} from "../../components/figures/heatmap/messages.js";
import {nothing} from "../../components/frame/nothing.js";
import type {Drawing, Frame} from "../../components/types.js";
import {drawing} from "../../components/types.js";
import {fileName, noFiles, sentenceFiles, titleLine, versionLine} from "../files.js";
import type {LookValues, Looks} from "../looks.js";
import {looksOf, toggleSeveral} from "../looks.js";
import {messages} from "../messages.js";
import type {Pin} from "../pin.js";
import type {SentenceView} from "../views.js";
import type {Switches} from "../watch-shown.js";
import {arcs} from "./arcs.js";
import type {Lacking} from "./messages.js";
import {messages as pictureMessages} from "./messages.js";
import {createUnread} from "./unread.js";

/** What a reader chooses to see, and what is switched off; `allHeads`: whether files hold the tables of all heads. */
export interface SentenceValues extends LookValues, Switches {
  allHeads: boolean;
}

/** The names of these values. A name that is forgotten here is a type error, and so is one that is none. */
const named = {
  head: true,
  mean: true,
  beside: true,
  asking: true,
  row: true,
  several: true,
  noPlaces: true,
  noHead: true,
  noWord: true,
  allHeads: true
} satisfies Record<keyof SentenceValues, true>;
export const lookNames = Object.keys(named) as readonly (keyof SentenceValues)[];

/** A picture that is changed from one text to the next: for a long text, a new one each time would take too long. */
export interface SentencePicture {
  draw(view: SentenceView, values: SentenceValues & Partial<Frame<SentenceValues>>): Drawing;
}

/**
 * One text through one head: arcs from the words that ask, the eight heads, and the table of all weights. `modelLine`
 * is the line about the model, which stands in the picture's place while a text waits for it.
 */
export function createSentencePicture(modelLine: Element): SentencePicture {
  const figure = create("div").attr("class", "lab").node()!;
  const line = create("div").attr("class", "line scroll").node()!;
  const away = create("div").attr("class", "moved").node()!;
  const list = create("div").node()!;
  const scroll = create("div").attr("class", "scroll").node()!;
  const readout = create("p").attr("class", "readout").node()!;
  const queue = createDrawQueue();
  const unread = createUnread(modelLine);
  let small: {width: number; heads: Heads} | undefined;

  const without = (element: HTMLElement, reading: string): Drawing => {
    queue.schedule([]);
    if (figure.firstChild !== element) figure.replaceChildren(element);
    return drawing(figure, reading, noFiles);
  };

  function draw(view: SentenceView, values: SentenceValues & Partial<Frame<SentenceValues>>): Drawing {
    const {labels, heads, notes, settings, sources} = view;
    const {head, mean, asking, row, width = 640, set, unseen = false} = values;
    const {text} = view.reading;
    const n = labels.length;
    if (view.unread) return without(unread.show([text]), messages.notRead);
    unread.leave();
    if (n === 0) {
      const message = nothing(notes.join(" "));
      return without(message as unknown as HTMLElement, message.reading);
    }
    const looks = looksOf(view, values);
    const noWord = view.moved?.lacking.noWord ?? -1;
    const hidden = noWord < 0 ? -1 : sources.indexOf(noWord);
    const movedBy = tellMoved(view);

    const drawLine = () => {
      const choose = (word: number) =>
        set?.(
          asking === "several"
            ? ({several}) => ({several: toggleSeveral(several, word, n)})
            : {row: word, asking: "one"}
        );
      line.replaceChildren(arcs(labels, looks, {width, text, hidden, choose}));
    };
    const pinned = row >= 0 && row < n && asking === "one" ? row : -1;
    const drawTable = () =>
      scroll.replaceChildren(
        weightGrid(labels, looks.table, {
          readout,
          label: heatmapMessages.label(mean ? pictureMessages.head("mean") : head, text.slice(0, 200)),
          width,
          causal: settings.causal,
          pinned,
          pin: (row) => set?.({row, asking: "one"})
        })
      );
    if (small?.width !== width) {
      const choose = ({head}: {head: string}) => set?.({head, mean: false});
      small = {width, heads: emptyHeads({head, width, set: choose})};
      list.replaceChildren(small.heads.element);
    }
    const {fill, choose} = small.heads;
    choose(mean ? "" : head);
    away.replaceChildren(...movedBy.map((sentence) => create("p").text(sentence).node()!));
    const drawHead = (host: Element, h: number): Part => ({host, inputs: [heads], draw: () => fill(h, heads[h])});
    const inputs = [heads, head, mean, width];
    const parts = [
      {
        host: line,
        inputs: [...inputs, view.arriving, asking, row, values.several, values.beside, hidden],
        draw: drawLine
      },
      {host: scroll, inputs: [...inputs, settings.causal, pinned], draw: drawTable},
      ...Array.from(small.heads.element.children, drawHead)
    ];
    queue.schedule(parts, {unseen});
    if (!line.parentNode) figure.replaceChildren(line, away, list, scroll, readout);

    const causal = settings.causal && n > 1 ? [heatmapMessages.causal] : [];
    const sentences = [...read(view, looks, values), ...movedBy.slice(0, 1), ...causal, ...notes];
    const choices = {...settings, head: mean ? pictureMessages.head("mean") : pictureMessages.head(head)};
    const reading = sentences.join(" ");
    return drawing(figure, reading, {
      ...sentenceFiles(view, {...values, table: looks.table, from: looks.from}),
      tables: () => [weightTable(labels, looks.table)],
      heading: () => [titleLine(text), messages.settings(choices), reading, versionLine()],
      fileName: () => fileName([text, mean ? "mean" : `head ${head}`]),
      finish: queue.finish,
      whole: unseen ? queue.whole() : undefined
    });
  }
  return {draw};
}

/** How far the sentence moved where a part is switched off, and what each switch proves. */
function tellMoved({moved, reading}: SentenceView): string[] {
  if (!moved) return [];
  const {noPlaces, noHead, noWord} = moved.lacking;
  const {places, head, word} = pictureMessages.proves;
  const off: Lacking = {places: noPlaces, head: noHead || undefined, word: reading.words[noWord]?.text};
  return [
    pictureMessages.moved(off, moved),
    ...(off.head === undefined ? [] : [head]),
    ...(off.word === undefined ? [] : [word]),
    ...(off.places ? [places] : [])
  ];
}

/** What the picture shows, as sentences. */
function read({labels}: SentenceView, {from, shares, beside}: Looks, values: LookValues): string[] {
  if (labels.length === 1) return [messages.alone(labels[0])];
  const name = pictureMessages.head(values.mean ? "mean" : values.head);
  const top = argmax(shares);
  const first =
    values.asking === "all"
      ? pictureMessages.all(name, labels[top], shares[top])
      : pictureMessages.looks(
          name,
          from.map((i) => labels[i]),
          labels[top],
          shares[top]
        );
  if (!beside) return [first];
  const other = argmax(beside.shares);
  const share = beside.shares[other];
  return values.beside === "arriving"
    ? [first, pictureMessages.arriving(labels[other], share)]
    : [first, pictureMessages.beside(pictureMessages.head(values.beside), labels[other], share)];
}

/** Lets the boxes for a head and a word to do without take hold of those that are chosen now. */
export function offerSwitches(
  {noHead, noWord}: {noHead: Pin<string>; noWord: Pin<number>},
  view: SentenceView,
  values: LookValues
): void {
  const [asked] = view.labels.length > 0 ? looksOf(view, {...values, asking: "one"}).from : [-1];
  const word = (i: number) => (i < 0 ? messages.noOffer : messages.noWord(view.reading.words[i]?.text ?? "…"));
  noHead.offer(values.head, messages.noHead);
  noWord.offer(view.reading.words.length > 1 ? (view.sources[asked] ?? -1) : -1, word);
}
