import type {Choice, Lane} from "../learner/index.js";
import type {Journey} from "./journey.js";
import type {ProbeSentences} from "./learn-gaze.js";
import type {Table} from "./table.js";
import {words} from "./words.js";

// The numbers of the figures that go forward in steps.

const say = words.tables;

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
