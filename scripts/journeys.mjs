// Runs the browser journeys: those that only look, and those that do things, each with an application of its own and both
// at once. `node scripts/journeys.mjs file …` runs those files alone.
import { spawn } from 'node:child_process';
import { isMain } from './lib/report.mjs';

const CONFIG = ['--config', 'test/journeys/vitest.config.ts'];
/** Every page in every state and size: they change nothing, and take as long as all the others together. */
const LOOKING = ['test/journeys/pages.journey.test.ts', 'test/journeys/states.journey.test.ts'];

/** @param {string[]} files given on the command line. @returns {string[][]} arguments of vitest, one run each. */
export function runsOf(files) {
  if (files.length > 0) return [[...CONFIG, ...files]];
  return [
    [...CONFIG, ...LOOKING],
    [...CONFIG, ...LOOKING.flatMap((file) => ['--exclude', file])],
  ];
}

/** Output is held back until the run has ended, so that two at once do not mix their lines; a single one is shown at once. */
function vitest(words, isAlone) {
  return new Promise((resolve) => {
    const child = spawn('vitest', ['run', ...words], { stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(parts));
      resolve(code ?? 1);
    });
  });
}

async function main() {
  const runs = runsOf(process.argv.slice(2));
  const codes = await Promise.all(runs.map((words) => vitest(words, runs.length === 1)));
  return codes.find((code) => code !== 0) ?? 0;
}

if (isMain(import.meta.url)) process.exitCode = await main();
