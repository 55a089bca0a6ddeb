import type {Table} from "../../types.js";
import {messages} from "./messages.js";

interface At {
  loss: number;
  slope: number;
}

/** The curves every ten degrees, and each step of the soft ball; the hard ball has none. */
export function nudgeTables(
  curves: readonly {at: number; soft: At; hard: At}[],
  path: readonly (At & {angle: number})[]
): Table[] {
  const {loss, slope} = messages;
  return [
    {
      caption: messages.curves,
      columns: [
        messages.angle,
        ...[messages.soft, messages.hard].flatMap((name) => [`${name}: ${loss}`, `${name}: ${slope}`])
      ],
      rows: curves
        .filter(({at}) => at % 10 === 0)
        .map(({at, soft, hard}) => [at, soft.loss, soft.slope, hard.loss, hard.slope])
    },
    {
      caption: messages.ball,
      columns: [messages.step, messages.angle, loss, slope],
      rows: path.map(({angle, loss, slope}, step) => [step, angle, loss, slope])
    }
  ];
}
