/**
 * The signal that tells positions apart: for position p, `width / 2` sines of p · f and then as many cosines, where the
 * frequencies f fall geometrically from 1 to 1/10000. Returns count x width, row by row.
 *
 * Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3.5, in the arrangement of the tensor2tensor
 * library.
 */
export function timing(count: number, width: number): Float32Array {
  const half = width / 2;
  const signal = new Float32Array(count * width);
  for (let i = 0; i < half; ++i) {
    const frequency = Math.exp((-i * Math.log(10000)) / (half - 1));
    for (let position = 0; position < count; ++position) {
      signal[position * width + i] = Math.sin(position * frequency);
      signal[position * width + half + i] = Math.cos(position * frequency);
    }
  }
  return signal;
}
