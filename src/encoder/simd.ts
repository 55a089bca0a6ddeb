import type {Kernel} from "./linear.js";
import type {Dense} from "./weights.js";

/** What `linear.wat` exports. */
interface Exports {
  memory: WebAssembly.Memory;
  multiply(x: number, rows: number, inputs: number, panels: number, y: number, columns: number): void;
}

/**
 * Fetches the kernel and starts it. Throws where the browser has no WebAssembly SIMD, or the page's policy does not
 * allow it.
 */
export async function loadSimd(url: string, signal?: AbortSignal): Promise<Kernel> {
  const response = await fetch(url, {signal});
  if (!response.ok) throw new Error(`no kernel: the server answered ${response.status}`);
  return createSimd(await WebAssembly.compile(await response.arrayBuffer()));
}

/**
 * The kernel in WebAssembly: the same results as `plain` up to rounding (it adds in single precision), several times
 * as fast. `module` is `linear.wat`, compiled.
 */
export function createSimd(module: WebAssembly.Module): Kernel {
  const {memory, multiply} = new WebAssembly.Instance(module).exports as unknown as Exports;
  let kept = 0; // bytes of weights; whatever is beyond is free between two products

  /** `length` numbers of the memory from `address` on, which is made larger where needed. */
  const view = (address: number, length: number): Float32Array => {
    const missing = address + 4 * length - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / 65536));
    return new Float32Array(memory.buffer, address, length);
  };

  return (dense, {once = false} = {}) => {
    const {inputs, outputs} = dense;
    const panels = packPanels(dense);
    const home = kept;
    if (!once) {
      view(home, panels.length).set(panels);
      kept += panels.byteLength;
    }
    const temporary = once ? panels : null; // the others need not exist twice

    return (x) => {
      const rows = x.length / inputs;
      const columns = Math.ceil(outputs / 8) * 8;
      let free = kept;
      const store = (numbers: Float32Array): number => {
        const address = free;
        view(address, numbers.length).set(numbers);
        free += numbers.byteLength;
        return address;
      };
      const weights = temporary ? store(temporary) : home;
      const from = store(x);
      const sums = view(free, rows * columns);
      multiply(from, rows, inputs, weights, free, columns);
      if (columns === outputs) return sums.slice();
      const y = new Float32Array(rows * outputs);
      for (let row = 0; row < rows; ++row) y.set(sums.subarray(row * columns, row * columns + outputs), row * outputs);
      return y;
    };
  };
}

/**
 * Lays a dense map out in the order in which `linear.wat` reads it: panels of eight neighbouring columns; in each,
 * first their biases, then their weights of input 0, those of input 1, and so on. Columns missing in the last panel
 * are zeros.
 */
function packPanels({inputs, outputs, weight, bias}: Dense): Float32Array {
  const panels = new Float32Array(Math.ceil(outputs / 8) * 8 * (inputs + 1));
  for (let column = 0, k = 0; column < outputs; column += 8) {
    const columns = Math.min(8, outputs - column);
    for (let j = 0; j < columns; ++j) panels[k + j] = bias[column + j];
    k += 8;
    for (let i = 0; i < inputs; ++i, k += 8)
      for (let j = 0; j < columns; ++j) panels[k + j] = weight[i * outputs + column + j];
  }
  return panels;
}
