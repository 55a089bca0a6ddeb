import {beforeAll, expect, it} from "vitest";
import {createEncoder} from "../../src/encoder/encode.js";
import type {Encoder} from "../../src/encoder/encoding.js";
import {readPackage} from "../../src/encoder/package.js";
import type {Weights} from "../../src/encoder/weights.js";
import {readWeights} from "../../src/encoder/weights.js";
import {cat} from "./sentences.js";

let weights: Weights;
let encode: Encoder;

beforeAll(async () => {
  const {model, buffer, vocabulary} = await readPackage();
  weights = readWeights(model.weightsManifest, buffer);
  encode = createEncoder({weights, vocabulary});
});

it("are only there where they are asked for", () => {
  expect(encode(cat)).not.toHaveProperty("lengths");
  expect(
    encode("", {lengths: true})
      .lengths!.flat()
      .map((head) => head.length)
  ).toEqual(Array(8).fill(0));
});

it("are the lengths of the values after the head's own rows of the output map", () => {
  const {pieces, lengths, layers} = encode(cat, {lengths: true, trace: true});
  expect(lengths!.flat().map((head) => head.length)).toEqual(Array(8).fill(pieces.length));
  for (const [layer, head, piece] of [
    [0, 0, 0],
    [0, 3, 11],
    [1, 1, 2],
    [1, 2, 8]
  ]) {
    const value = layers[layer].heads[head].values[piece];
    const {outputs, weight} = weights.layers[layer].output;
    let squares = 0;
    for (let j = 0; j < outputs; ++j) {
      let sum = 0;
      for (let i = 0; i < value.length; ++i) sum += value[i] * weight[(head * value.length + i) * outputs + j];
      squares += sum ** 2;
    }
    expect(lengths![layer][head][piece]).toBeCloseTo(Math.sqrt(squares), 3);
  }
});

it("say what moves the state: without the only head of a layer that is left, it moves by the blend of its values", () => {
  const others = [0, 1, 2, 3, 4, 6, 7];
  const alone = encode("the", {trace: true, lengths: true, without: {heads: others}});
  const none = encode("the", {trace: true, without: {heads: [...others, 5]}});
  const moved = alone.layers[1].attended[0].map((x, i) => x - none.layers[1].attended[0][i]);
  expect(Math.hypot(...moved)).toBeCloseTo(alone.lengths![1][1][0], 3); // one piece looks at itself with a weight of 1
});
