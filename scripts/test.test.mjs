import { describe, expect, it, vi } from 'vitest';
import { findBrowser } from './ensure-browser.mjs';
import { run } from './lib/run.mjs';
import { NOT_AVAILABLE, stepsOf } from './lib/steps.mjs';
import { lastLines, runSteps, summary } from './test.mjs';

const step = (name, more = {}) => ({ name, command: [name], ...more });
const withCodes =
  (codes) =>
  async ([name]) =>
    codes[name] ?? 0;
const states = (results) => results.map(({ name, state }) => `${name} ${state}`);

describe('npm test', () => {
  it('goes on after a failure, so that all are seen at once, but not with what needs the failed step', async () => {
    const steps = [step('lint'), step('build'), step('journeys', { needs: 'build' }), step('unit')];
    const results = await runSteps(steps, withCodes({ build: 1 }));
    expect(states(results)).toEqual(['lint passed', 'build failed', 'journeys failed', 'unit passed']);
    expect(summary(results)).toContain('2 of 4 checks failed');
  });

  it('counts a step that cannot be run here as not run, and says why, only where that is foreseen', async () => {
    const steps = [step('server', { ifUnavailable: 'no server here' }), step('other')];
    const results = await runSteps(steps, withCodes({ server: NOT_AVAILABLE, other: NOT_AVAILABLE }));
    expect(states(results)).toEqual(['server not run', 'other failed']);
    expect(summary(results)).toContain('no server here');
  });

  it('fails a step whose script does not exist, and everything after Ctrl-C', async () => {
    expect(stepsOf({}).find(({ name }) => name === 'lint').fault).toBe('package.json has no script lint');
    expect(stepsOf({ lint: 'oxlint' }).find(({ name }) => name === 'lint').fault).toBeUndefined();
    expect(states(await runSteps([step('a', { fault: 'missing' })], withCodes({})))).toEqual(['a failed']);
    expect(states(await runSteps([step('a')], withCodes({}), () => true))).toEqual(['a failed']);
  });

  it('says that all passed when all passed', async () => {
    expect(summary(await runSteps([step('a')], withCodes({})))).toMatch(/All checks passed in 0 min/);
  });
});

describe('what a step printed', () => {
  it('is kept by its last lines, however it comes', () => {
    const { heard, text } = lastLines(2);
    for (const piece of ['one\ntw', 'o\nthr', 'ee\n']) heard(piece);
    expect(text()).toBe('two\nthree');
  });

  it('is heard whole, from both outputs, before the exit code is told', async () => {
    let heard = '';
    const outputs = [process.stdout, process.stderr].map((to) => vi.spyOn(to, 'write').mockReturnValue(true));
    const program = "process.stderr.write('b'); process.stdout.write('a'.repeat(1e5)); process.exitCode = 3";
    const code = await run([process.execPath, '-e', program], { heard: (text) => (heard += text) });
    for (const output of outputs) output.mockRestore();
    expect([code, heard.length]).toEqual([3, 100_001]);
  });
});

describe('finding a browser', () => {
  it('takes the one CHROMIUM_PATH names, and no other when that is wrong', () => {
    expect(findBrowser({ CHROMIUM_PATH: '/x/chrome' }, () => true)).toBe('/x/chrome');
    expect(
      findBrowser({ CHROMIUM_PATH: '/x/chrome', PATH: '/usr/bin' }, (file) => file === '/usr/bin/chromium'),
    ).toBeUndefined();
  });

  it('looks along PATH and in the usual places', () => {
    expect(findBrowser({ PATH: '/opt/a:/opt/b' }, (file) => file === '/opt/b/google-chrome')).toBe(
      '/opt/b/google-chrome',
    );
    expect(findBrowser({}, (file) => file === '/usr/bin/chromium')).toBe('/usr/bin/chromium');
    expect(findBrowser({}, () => false)).toBeUndefined();
  });
});
