// From the command to the first answered request on a database that is there; and one command line call, whole.
// node bench/start.mjs   — loads the example region into a folder of its own the first time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataDir, distFolder, machine } from './lib/bench-region.mjs';
import { keepResult, median, round } from './lib/results.mjs';

const TURNS = 9;
const folder = `${dataDir}-example`;
const port = 18_000 + (process.pid % 2000);
const main = new URL('program/main.js', distFolder).href;

function varaktig(words, stdio = 'ignore') {
  const script = `const { runCommandLine } = await import(${JSON.stringify(main)}); await runCommandLine(${JSON.stringify([...words, '--data', folder])});`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, PORT: String(port) },
    stdio,
  });
}

async function whole(words) {
  const start = performance.now();
  const [code] = await once(varaktig(words), 'exit');
  return { code, ms: performance.now() - start };
}

/** The overview, not just a sign of life; then the server is stopped and its database with it. */
async function toFirstAnswer() {
  const start = performance.now();
  const server = varaktig(['serve', '--quiet'], 'inherit');
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/v1/overview`).catch(() => undefined);
    if (answer?.ok) break;
    if (server.exitCode !== null) throw new Error('the server ended');
    await sleep(5);
  }
  const ms = performance.now() - start;
  server.kill('SIGTERM');
  await once(server, 'exit');
  return ms;
}

const example = await whole(['example', '--quiet']);
const [starts, commands] = [[], []];
for (let turn = 0; turn < TURNS; turn++) {
  starts.push(await toFirstAnswer());
  commands.push((await whole(['indicators', '--period', '2025', '--json'])).ms);
}
keepResult('start', {
  ...(example.code === 0 ? { loadExampleMs: round(example.ms) } : {}),
  serveToFirstAnswerMs: { median: round(median(starts)), slowest: round(Math.max(...starts)) },
  indicatorsCommandMs: { median: round(median(commands)), slowest: round(Math.max(...commands)) },
  machine: machine(),
});
