import type {Choice, Lane, ProbeSentences} from "../../../learner/index.js";
import type {Table} from "../../types.js";
import {messages} from "./messages.js";

/** Where “it” looks in both probe sentences, and the curves. */
export function learnTables(lanes: readonly Lane[], sentences: ProbeSentences): Table[] {
  const name = (choice: Choice) => messages.lanes[choice];
  const quantities = ["accuracy", "loss", "gradient"] as const;
  const longest = lanes.reduce<Lane["points"]>((all, {points}) => (points.length > all.length ? points : all), []);
  const looks = (["tired", "round"] as const).map((adjective): Table => {
    const columns = lanes.flatMap(({choice, probes}) => [
      {title: messages.look(name(choice), 1), weights: probes[adjective].layer1},
      {title: messages.look(name(choice), 2), weights: probes[adjective].layer2}
    ]);
    return {
      caption: messages.sentence(sentences[adjective].words.join(" ").replace(/ (?=[.,])/g, "")),
      columns: [messages.wordColumn, ...columns.map(({title}) => title)],
      rows: sentences[adjective].words.map((word, i) => [word, ...columns.map(({weights}) => weights[i])])
    };
  });
  return [
    ...looks,
    {
      caption: messages.curves,
      columns: [
        messages.stepColumn,
        ...quantities.flatMap((quantity) => lanes.map(({choice}) => `${name(choice)}: ${messages.curve(quantity)}`))
      ],
      rows: longest.map(({step}, i) => [
        step,
        ...quantities.flatMap((quantity) => lanes.map(({points}) => points[i]?.[quantity] ?? ""))
      ])
    }
  ];
}
