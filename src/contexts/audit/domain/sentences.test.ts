import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../platform/files/package-root.ts';
import { actionsNamed, describeEvent, nameOfActor, nameOfAction } from './describe-event.ts';
import { ACTION_WORDS } from './sentences.ts';

const source = path.join(packageRoot(), 'src');
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(source, file), 'utf8'));

/** Every action that the source declares on a route or command, or appends. */
const actions = new Set(
  texts.flatMap((text) =>
    [
      ...text.matchAll(/(?:auditEvent|readEvent): '([a-z-]+)'/g),
      ...text.matchAll(/appendEvent\([\s\S]{0,300}?action: '([a-z-]+)'/g),
    ].map(([, action]) => action!),
  ),
);

const event = (action: string, rest: Partial<Parameters<typeof describeEvent>[0]> = {}) => ({
  action,
  entity: 'import',
  entityId: '7',
  before: null,
  after: null,
  actorName: 'Per Siffermark',
  ...rest,
});

describe('the words of the register', () => {
  it('finds the actions in the source', () => {
    expect(actions.size).toBeGreaterThan(7);
    expect(actions).toContain('import-file');
  });

  it('has a sentence for every one of them', () => {
    expect([...actions].filter((action) => !(action in ACTION_WORDS))).toEqual([]);
  });

  it('says who did what, with the values of the event', () => {
    expect(describeEvent(event('import-file', { after: { file: 'ledger.csv' } }))).toBe(
      'Per Siffermark läste in filen ledger.csv (inläsning 7).',
    );
  });

  it('leaves out what the event does not say', () => {
    expect(describeEvent(event('undo-import'))).toBe('Per Siffermark tog tillbaka inläsning 7.');
  });

  it('ends with one full stop, also when the event quotes a sentence', () => {
    const after = { endedOn: '2026-06-30', endReason: 'Tjänsten är tillsatt.' };
    expect(describeEvent(event('end-local-contract', { after }))).toBe(
      'Per Siffermark avslutade avtal nr 7 med sista dag 2026-06-30: Tjänsten är tillsatt.',
    );
  });

  it('tells honestly of an action that it has no words for', () => {
    const told = describeEvent(event('melt-ice'));
    expect(told).toContain('Per Siffermark');
    expect(told).toContain('melt-ice');
    expect(told).toContain('saknar ord');
    expect(nameOfAction('melt-ice')).toBe('Annan händelse (melt-ice)');
  });

  it('names the built-in users, and a person that is gone by id', () => {
    expect([nameOfActor('local', null), nameOfActor('p9', null), nameOfActor('p9', 'Eva Avtalsson')]).toEqual([
      'Den lokala användaren',
      'Personen p9',
      'Eva Avtalsson',
    ]);
  });

  it('finds actions by the words that readers see', () => {
    expect(actionsNamed('säkerhetskopia')).toEqual(['backup-region', 'restore-region']);
    expect(actionsNamed('after.')).toEqual([]);
  });
});
