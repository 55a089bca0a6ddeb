const table = Uint32Array.from({length: 256}, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; ++bit) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/**
 * The CRC-32 of some bytes, as in gzip and PNG: a whole number from 0 to 2³² − 1. The CRC-32 of "123456789" is
 * 0xcbf43926.
 *
 * It tells a damaged copy from a whole one. The browser's own ways do not reach here: `integrity` checks an answer of
 * the network but no copy that was kept, and `crypto.subtle` exists on secure pages only.
 *
 * Source: ISO 3309; the PNG specification, annex D, has the same program.
 */
export function crc32(bytes: Uint8Array): number {
  let remainder = -1;
  for (let i = 0; i < bytes.length; ++i) remainder = table[(remainder ^ bytes[i]) & 0xff] ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
