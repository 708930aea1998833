import { mkdirSync, writeFileSync } from 'node:fs';

export const round = (value) => Math.round(value * 100) / 100;
export const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
export const median = (values) => percentile(values, 0.5);

/** Prints a result and keeps it in bench/results. */
export function keepResult(name, result) {
  const text = `${JSON.stringify(result, undefined, 2)}\n`;
  const folder = new URL('../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), text);
  process.stdout.write(text);
}
