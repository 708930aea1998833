// Every check of the project, one after the other, with a summary. `npm test -- lint unit` runs only those steps.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, projectRoot } from './lib/report.mjs';
import { run } from './lib/run.mjs';
import { NOT_AVAILABLE, stepsOf } from './lib/steps.mjs';

/**
 * Runs the steps; one whose needs failed is not tried, and counts as failed.
 * @returns {Promise<{ name: string, state: 'passed' | 'failed' | 'not run', seconds: number, note?: string }[]>}
 */
export async function runSteps(steps, execute, interrupted = () => false) {
  const results = [];
  const failed = (name) => results.some((result) => result.name === name && result.state !== 'passed');
  for (const { name, command, needs, fault, ifUnavailable } of steps) {
    const started = performance.now();
    const done = (state, note) =>
      results.push({ name, state, seconds: (performance.now() - started) / 1000, ...(note ? { note } : {}) });
    if (interrupted()) done('failed', 'interrupted');
    else if (fault) done('failed', fault);
    else if (needs && failed(needs)) done('failed', `not tried: ${needs} failed`);
    else {
      const code = await execute(command, name);
      if (code === NOT_AVAILABLE && ifUnavailable) done('not run', ifUnavailable);
      else if (code === 0) done('passed');
      else done('failed', `exit code ${code}`);
    }
  }
  return results;
}

const MARKS = { passed: '✓', failed: '✗', 'not run': '–' };

export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(
    ({ name, state, seconds, note }) =>
      `${MARKS[state]} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s${note ? `  ${note}` : ''}`,
  );
  const count = results.filter(({ state }) => state === 'failed').length;
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const minutes = `${Math.floor(total / 60)} min ${Math.round(total % 60)} s`;
  return [
    ...lines,
    '',
    count === 0 ? `All checks passed in ${minutes}.` : `${count} of ${results.length} checks failed, in ${minutes}.`,
  ].join('\n');
}

const REPEATED_LINES = 60;

/** The last lines of what is heard. */
export function lastLines(count = REPEATED_LINES) {
  let kept = '';
  return {
    heard: (text) => {
      kept = (kept + text)
        .split('\n')
        .slice(-count - 1)
        .join('\n');
    },
    text: () => kept.trimEnd(),
  };
}

/**
 * Runs a step and lets its output through. Where nobody watches, the end of what a failed step printed is kept in `ends`,
 * to be said again at the end: logs are often cut, and the reason would be lost behind the steps that came after.
 */
function runAloud(ends) {
  return async (command, name) => {
    console.log(`\n▶ ${name}: ${command.join(' ')}`);
    if (process.stdout.isTTY) return run(command);
    const { heard, text } = lastLines();
    const code = await run(command, { heard });
    if (code !== 0) ends.push(`✗ ${name} ended with:\n\n${text()}\n`);
    return code;
  };
}

async function main() {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const wanted = process.argv.slice(2);
  const all = stepsOf(scripts);
  const unknown = wanted.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`no such step: ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  let stopped = false;
  process.on('SIGINT', () => (stopped = true));
  const ends = [];
  const results = await runSteps(
    wanted.length > 0 ? all.filter(({ name }) => wanted.includes(name)) : all,
    runAloud(ends),
    () => stopped,
  );
  for (const end of ends) console.log(`\n${end}`);
  console.log(`\n${summary(results)}`);
  return results.some(({ state }) => state === 'failed') ? 1 : 0;
}

if (isMain(import.meta.url)) process.exitCode = await main();
