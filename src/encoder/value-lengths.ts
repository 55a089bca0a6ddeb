import type {Head} from "./heads.js";
import type {Kernel, Linear} from "./linear.js";
import type {LayerWeights} from "./weights.js";

/**
 * Prepares, for the heads of one layer, how much of each piece arrives where it is looked at with a weight of 1:
 * [head][piece], the length of the piece's value after the head's part of the output map, which is what the layer adds
 * to a state. A weight times this length is how much arrives at that weight.
 *
 * Source: Kobayashi et al., *Attention is Not Only a Weight: Analyzing Transformers with Vector Norms*, 2020, section
 * 3.
 */
export function createValueLengths({output}: LayerWeights, kernel: Kernel): (heads: readonly Head[]) => Float32Array[] {
  const {outputs, weight} = output;
  let parts: Linear[] | undefined; // prepared when first asked for, which few readings do
  const prepare = (count: number): Linear[] => {
    const inputs = output.inputs / count;
    return Array.from({length: count}, (_, head) =>
      kernel({
        inputs,
        outputs,
        weight: weight.subarray(head * inputs * outputs, (head + 1) * inputs * outputs),
        bias: new Float32Array(outputs)
      })
    );
  };
  return (heads) => {
    parts ??= prepare(heads.length);
    return heads.map(({values}, head) => (values.length === 0 ? values : rowLengths(parts![head](values), outputs)));
  };
}

function rowLengths(flat: Float32Array, width: number): Float32Array {
  return Float32Array.from({length: flat.length / width}, (_, row) =>
    Math.hypot(...flat.subarray(row * width, (row + 1) * width))
  );
}
