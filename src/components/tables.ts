import type {Choice, Lane} from "../learner/index.js";
import {handmade} from "./features.js";
import type {Journey} from "./journey.js";
import type {ProbeSentences} from "./learn-gaze.js";
import type {Library} from "./library.js";
import type {Sentence} from "./sentence.js";
import type {Table} from "./table.js";
import {words} from "./words.js";

// The numbers of each figure, in the words of the figure. Weights are shares, 0 to 1.

type Numbers = readonly number[];
const say = words.tables;

/** `weights` of the word at `from` and a show of `hands`, where there are any. */
export function pronounTable({words: text}: Sentence, from: number, weights?: Numbers, hands?: Numbers): Table {
  return {
    columns: [
      words.match.word,
      ...(weights ? [say.weightFor(text[from])] : []),
      ...(hands ? [words.pronoun.room("").trim()] : [])
    ],
    rows: text.map((word, i) => [word, ...(weights ? [weights[i]] : []), ...(hands ? [hands[i]] : [])])
  };
}

export function libraryTable({signs}: Library, match: Numbers, soft: Numbers, hard: Numbers): Table {
  return {
    columns: [say.sign, words.library.match, say.share(words.softHard.soft), say.share(words.softHard.hard)],
    rows: signs.map((sign, i) => [sign, match[i], soft[i], hard[i]])
  };
}

export function matchTable(query: Numbers, score: Numbers): Table {
  return {
    columns: [words.match.word, ...words.match.short, words.match.score],
    rows: [[words.match.query, ...query, ""], ...handmade.map(({word, key}, i) => [word, ...key, score[i]])]
  };
}

/** `keys` [word][x, y]: the arrows; `weights`: what they give; `truth`: what the real head gives. */
export function compassTable(
  {words: text, pronoun}: Sentence,
  {query, keys, weights, truth}: {query: Numbers; keys: readonly Numbers[]; weights: Numbers; truth: Numbers}
): Table {
  return {
    columns: [say.arrow, say.across, say.up, words.compass.weights, words.compass.truth],
    rows: [
      [words.compass.query(text[pronoun]), ...query, "", ""],
      ...text.map((word, i) => [word, ...keys[i], weights[i], truth[i]])
    ]
  };
}

export function dictionaryTable(
  {words: text}: Sentence,
  {score, weights, values, sum}: {score: Numbers; weights: Numbers; values: readonly Numbers[]; sum: Numbers}
): Table {
  const contribution = words.dictionary.contribution.replaceAll("\u00ad", "");
  return {
    columns: [
      words.dictionary.word,
      words.dictionary.score,
      words.dictionary.weight,
      ...words.match.short.map((name) => `${words.dictionary.value}: ${name}`),
      ...words.match.short.map((name) => `${contribution}: ${name}`)
    ],
    rows: [
      ...text.map((word, i) => [word, score[i], weights[i], ...values[i], ...values[i].map((x) => x * weights[i])]),
      [words.dictionary.sum, "", "", "", "", "", ...sum]
    ]
  };
}

/** `points` [word][x, y]: the map of values. */
export function softHardTable(
  {words: text}: Sentence,
  {soft, hard, points}: {soft: Numbers; hard: Numbers; points: readonly Numbers[]}
): Table {
  return {
    columns: [
      words.match.word,
      say.weight(words.softHard.soft),
      say.weight(words.softHard.hard),
      `${words.softHard.mapTitle}: ${say.across}`,
      `${words.softHard.mapTitle}: ${say.up}`
    ],
    rows: text.map((word, i) => [word, soft[i], hard[i], ...points[i]])
  };
}

interface At {
  loss: number;
  slope: number;
}

/** The curves every ten degrees, and each step of the soft ball; the hard ball has none. */
export function nudgeTables(
  curves: readonly {at: number; soft: At; hard: At}[],
  path: readonly (At & {angle: number})[]
): Table[] {
  const [loss, slope] = [words.nudge.loss, words.nudge.slope];
  return [
    {
      caption: say.curves,
      columns: [
        words.nudge.angle,
        ...[words.nudge.soft, words.nudge.hard].flatMap((name) => [`${name}: ${loss}`, `${name}: ${slope}`])
      ],
      rows: curves
        .filter(({at}) => at % 10 === 0)
        .map(({at, soft, hard}) => [at, soft.loss, soft.slope, hard.loss, hard.slope])
    },
    {
      caption: say.ball,
      columns: [say.step, words.nudge.angle, loss, slope],
      rows: path.map(({angle, loss, slope}, step) => [step, angle, loss, slope])
    }
  ];
}

export function learnTables(lanes: readonly Lane[], sentences: ProbeSentences): Table[] {
  const name = (choice: Choice) => words.learn.lanes[choice];
  const quantities = ["accuracy", "loss", "gradient"] as const;
  const longest = lanes.reduce<Lane["points"]>((all, {points}) => (points.length > all.length ? points : all), []);
  const gazes = (["tired", "round"] as const).map((adjective): Table => {
    const looks = lanes.flatMap(({choice, probes}) => [
      {title: say.look(name(choice), 1), weights: probes[adjective].layer1},
      {title: say.look(name(choice), 2), weights: probes[adjective].layer2}
    ]);
    return {
      caption: say.gaze(sentences[adjective].words.join(" ").replace(/ (?=[.,])/g, "")),
      columns: [words.match.word, ...looks.map(({title}) => title)],
      rows: sentences[adjective].words.map((word, i) => [word, ...looks.map(({weights}) => weights[i])])
    };
  });
  return [
    ...gazes,
    {
      caption: say.curves,
      columns: [
        say.step,
        ...quantities.flatMap((quantity) => lanes.map(({choice}) => `${name(choice)}: ${words.learn.curve(quantity)}`))
      ],
      rows: longest.map(({step}, i) => [
        step,
        ...quantities.flatMap((quantity) => lanes.map(({points}) => points[i]?.[quantity] ?? ""))
      ])
    }
  ];
}

/** A row for each word that asks, a column for each that is asked. */
export function weightTable(labels: readonly string[], weights: readonly Numbers[]): Table {
  return {
    columns: [words.heatmap.asks.replace(" ↓", ""), ...labels],
    rows: labels.map((label, i) => [label, ...weights[i]])
  };
}

/** What is known at each step, 0 to 3. */
export function journeyTables(
  {word, pieces, scores, weights, before, after}: Journey,
  labels: readonly string[],
  step: number
): Table[] {
  const others = labels.map((label, i) => ({label, i})).filter(({i}) => i !== word);
  return [
    {
      caption: words.journey.question(labels[word]).replace(/^[^.]*\. /, ""),
      columns: [say.piece, ...(step > 0 ? [words.match.score] : []), ...(step > 1 ? [words.dictionary.weight] : [])],
      rows: pieces.map((piece, i) => [
        piece.replace("▁", ""),
        ...(step > 0 ? [scores[i]] : []),
        ...(step > 1 ? [weights[i]] : [])
      ])
    },
    {
      caption: words.journey.likeness(labels[word]),
      columns: [words.match.word, words.journey.before, ...(step > 2 ? [words.journey.after] : [])],
      rows: others.map(({label, i}) => [label, before[i], ...(step > 2 ? [after[i]] : [])])
    }
  ];
}
