import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT_REGION, ledger } from './support/region-texts.ts';
import { expectRefused, openSandbox, type Sandbox } from './support/sandbox.ts';

let box: Sandbox;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

const LEDGER = ledger([
  ['2025-01-31', '4010', '3110', '1000000,00'],
  ['2025-01-31', '4510', '3110', '37100,00', '556677-8899'],
]);

/** Each one ends with exit code 0, one JSON document on standard output, and no sentence there. */
const DOCUMENTS: readonly (readonly string[])[] = [
  ['region', 'apply', 'region.yaml', '--dry-run'],
  ['region', 'show'],
  ['units', 'list'],
  ['import', 'ledger.csv'],
  ['imports'],
  ['imports', 'show', '1'],
  ['unmapped'],
  ['indicators', '--period', '2025'],
  ['trace', '--indicator', 'agency-personnel-cost', '--unit', 'R', '--period', '2025'],
  ['verify'],
  ['imports', 'undo', '1'],
  ['import', 'ledger.csv', '--dry-run'],
];

describe('an installation without a region', () => {
  it.each([['indicators'], ['serve']])('%s says what to do', async (word) => {
    expectRefused(await box.run(word), /varaktig region apply/);
  });
});

describe('the command line', () => {
  it('prints one JSON document and nothing else with --json', { timeout: 240_000 }, async () => {
    await box.write('ledger.csv', LEDGER);
    expect((await box.apply(CONTRACT_REGION)).outcome).toBe('applied');
    for (const words of DOCUMENTS) {
      const { code, stdout } = await box.run(...words, '--json');
      expect({ words, code }).toEqual({ words, code: 0 });
      expect(() => JSON.parse(stdout), words.join(' ')).not.toThrow();
    }
  });

  it('is silent on standard error with --quiet, and tells people in Swedish without', async () => {
    await box.write('quiet.csv', LEDGER.replaceAll('2025-01', '2025-03'));
    expect(await box.run('import', 'quiet.csv', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await box.run('import', 'quiet.csv', '--quiet', '--json')).toMatchObject({ code: 0, stderr: '' });
    const aloud = await box.run('import', 'quiet.csv');
    expect(aloud).toMatchObject({ code: 0, stdout: '' });
    expect(aloud.stderr).toMatch(/quiet\.csv är redan inläst/);
  });

  it('takes the common options before the last word as well as after it', async () => {
    const { stdout } = await box.run('region', '--json', 'show');
    expect(JSON.parse(stdout)).toMatchObject({ text: CONTRACT_REGION });
  });

  it('shows help with exit code 0, on the program and on each command', async () => {
    const help = await box.run('--help');
    expect(help.code).toBe(0);
    for (const word of ['serve', 'example', 'region', 'import', 'imports', 'unmapped', 'indicators', 'trace', 'verify'])
      expect(help.stdout).toMatch(new RegExp(`^ +${word}\\b`, 'm'));
    expect(await box.run('import', '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--dry-run') });
  });

  it.each([
    [['nosuch'], 'nosuch'],
    [['indicators', '--nosuch'], '--nosuch'],
    [['imports', 'show'], ''],
    [['imports', 'show', '999'], '999'],
    [['import', 'ledger.csv', '--as', 'nosuch'], 'nosuch'],
    [['import', 'ledger.csv', '--profile', 'nosuch'], 'nosuch'],
    [['indicators', '--period', '2025-13'], '2025-13'],
    [['indicators', '--unit', 'NOSUCH'], 'NOSUCH'],
    [['indicators', '--indicator', 'nosuch'], 'nosuch'],
    [['indicators', '--by', 'nosuch'], 'nosuch'],
    [['trace', '--unit', 'R', '--period', '2025'], '--indicator'],
    [['trace', '--indicator', 'nosuch', '--unit', 'R', '--period', '2025'], 'nosuch'],
    [['region', 'apply', 'nosuch.yaml'], 'nosuch.yaml'],
    [['restore', 'nosuch.backup'], 'nosuch.backup'],
  ])('refuses %j with a sentence that names it', async (words, named) => {
    const refused = await box.run(...words);
    expectRefused(refused, named, /[\p{L}\d]\.\s*$/u);
    expect(refused.stdout).toBe('');
  });

  it('gives the problem as the one document when it refuses with --json', async () => {
    const refused = await box.run('imports', 'show', '999', '--json');
    expectRefused(refused, '999');
    expect(JSON.parse(refused.stdout)).toMatchObject({
      code: 'import-unknown',
      title: 'import-unknown',
      detail: refused.stderr.trim(),
    });
  });
});

describe('two regions in one installation', () => {
  it('need --region, and keep their figures apart', async () => {
    await box.apply(CONTRACT_REGION.replace('code: "24"', 'code: "25"').replaceAll('Region Exempel', 'Region Två'));
    expectRefused(await box.run('imports'), '--region', '24', '25');
    expect(await box.json('imports', '--region', '25')).toEqual([]);
    expect((await box.json<unknown[]>('imports', '--region', '24')).length).toBeGreaterThan(0);
    expectRefused(await box.run('imports', '--region', '26'), '26');
  });
});
