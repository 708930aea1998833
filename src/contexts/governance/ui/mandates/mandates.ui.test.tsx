import { describe, expect, it } from 'vitest';
import { markup, wordsOf } from '../../../../web/testing/render.tsx';
import en from '../../../../web/locales/en-mandates.json' with { type: 'json' };
import sv from '../../../../web/locales/sv-mandates.json' with { type: 'json' };
import { SECTION_KEYS, SECTIONS } from '../../domain/mandates/sections.ts';
import { ContradictionItems } from './form/ContradictionPanel.tsx';
import { labelId } from './mandate-words.ts';
import { DecisionConsequence } from './point/DecisionConsequence.tsx';
import { SignedBy } from './point/SignedBy.tsx';

describe('the words of the directive', () => {
  const wanted = SECTION_KEYS.flatMap((section) => [
    `mandates.section.${section}`,
    `mandates.about.${section}`,
    ...SECTIONS[section].flatMap((field) => [
      labelId(field.name),
      ...(field.kind === 'rows' ? field.columns.map(({ name }) => labelId(field.name, name)) : []),
    ]),
  ]);
  it.each([
    ['Swedish', sv],
    ['English', en],
  ] as const)('are all there in %s', (_language, texts) => {
    expect(wanted.filter((id) => !(id in texts))).toEqual([]);
  });
});

const POINT = {
  name: 'BP1 Beslut att starta',
  phase: 'Genomförande',
  leadsTo: 'running',
  missing: [] as string[],
  needsEstablished: false,
  exceptions: 1,
  opens: [{ id: 'a', name: 'Granska', start: null }],
};
const consequence = (decision: 'yes' | 'no' | '', change: object = {}) =>
  wordsOf(markup(<DecisionConsequence point={{ ...POINT, ...change } as never} decision={decision} />));

describe('the consequence of a decision', () => {
  it('is told before it is signed', () => {
    expect(consequence('')).toBe('');
    expect(consequence('yes')).toContain('En aktivitet får startas. Uppdraget blir pågående. Ett undantag följer med.');
    expect(consequence('no')).toContain('BP1 Beslut att starta är fortfarande stängd');
    expect(consequence('yes', { missing: ['Resurser är säkrade'] })).toContain('Resurser är säkrade');
    expect(consequence('yes', { needsEstablished: true })).toContain('Direktivet är inte fastställt');
  });
});

it('a signature says who, in which role and for whom', () => {
  const signed = {
    by: { id: 'vik', name: 'Vera Vikariesson' },
    role: 'health-director',
    onBehalfOf: { id: 'regdir', name: 'Karin Exempelsson' },
    at: '2026-03-04T09:00:00.000Z',
  };
  const words = wordsOf(markup(<SignedBy signed={signed} />));
  expect(words).toContain('Vera Vikariesson, Hälso- och sjukvårdsdirektör, ställföreträdare för Karin Exempelsson');
});

it('a contradiction that may be meant so is marked in words', () => {
  const note = { code: 'owner-is-lead', weight: 'note', section: 'organisation', values: {} } as const;
  const warning = { code: 'no-resources', weight: 'warning', section: 'resources', values: {} } as const;
  const html = markup(<ContradictionItems contradictions={[note, warning]} />);
  expect(wordsOf(html)).toContain('Att tänka på: Samma person äger och leder');
  expect(html.match(/Att tänka på/g)).toHaveLength(1);
});
