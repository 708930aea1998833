/**
 * A seeded random source: the same seed gives the same numbers on every machine and Node version (xoshiro128**,
 * Blackman & Vigna 2018). Only integer arithmetic, so that the example files come out byte for byte the same.
 * @param {string} name names the stream: changing what one part draws leaves the other parts as they were
 * @returns {() => number} numbers in [0, 1)
 */
export function randomStream(name) {
  let state = 20220101;
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
  const seed = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [seed(), seed(), seed(), seed()];
  const rotate = (x, k) => ((x << k) | (x >>> (32 - k))) >>> 0;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const t = (b << 9) >>> 0;
    c = (c ^ a) >>> 0;
    d = (d ^ b) >>> 0;
    b = (b ^ c) >>> 0;
    a = (a ^ d) >>> 0;
    c = (c ^ t) >>> 0;
    d = rotate(d, 11);
    return result / 4294967296;
  };
}

/** A whole number from..to, both included. */
export const between = (random, from, to) => from + Math.floor(random() * (to - from + 1));

/** A factor around 1: 1 ± share, more often near 1 (the mean of three draws). */
export const around = (random, share) => 1 + share * (((random() + random() + random()) * 2) / 3 - 1);

/** @template T @param {T[]} list @returns {T} */
export const pick = (random, list) => list[Math.floor(random() * list.length)];

/** How many of `count` that fall out when each does so with the given chance. */
export function drawCount(random, count, chance) {
  let hits = 0;
  for (let i = 0; i < count; i++) if (random() < chance) hits++;
  return hits;
}
