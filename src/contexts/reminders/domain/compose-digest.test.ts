import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../kernel/due-item.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { composeDigest } from './compose-digest.ts';

const item = (title: string, due: string | null, more: Partial<DueItem> = {}): DueItem => ({
  key: title,
  kind: 'test',
  title,
  due: due === null ? null : plainDate(due),
  unit: 'R',
  link: `/styrning/${title.length}`,
  ...more,
});
const compose = (items: DueItem[], more = {}) =>
  composeDigest({
    name: 'Per',
    today: plainDate('2026-11-26'),
    items,
    publicUrl: 'https://varaktig.example.org',
    isPartial: false,
    ...more,
  });

describe('the digest', () => {
  it('tells what is overdue and what is due within seven days, with dates in words and links', () => {
    const digest = compose([
      item('Granska dispens 12', '2026-12-03'),
      item('Läs in huvudboken', '2026-10-14', { detail: 'Inläst till\naugusti.' }),
      item('Följ upp', '2026-11-26'),
      item('Senare', '2026-12-04'),
      item('Någon gång', null),
    ]);
    expect(digest?.subject).toBe('Att göra: 1 försenad, 2 inom sju dagar');
    expect(digest?.text).toBe(`Hej Per!

FÖRSENAT

- Läs in huvudboken
  Inläst till augusti.
  Skulle ha varit klart 14 oktober 2026, för 43 dagar sedan.
  https://varaktig.example.org/styrning/17

INOM SJU DAGAR

- Följ upp
  Ska vara klart i dag.
  https://varaktig.example.org/styrning/8

- Granska dispens 12
  Ska vara klart senast torsdag 3 december 2026.
  https://varaktig.example.org/styrning/18

Utöver det väntar 2 saker senare eller utan datum.

Allt som väntar på dig: https://varaktig.example.org/att-gora

Du kan stänga av de här mejlen: https://varaktig.example.org/att-gora/installningar
`);
  });

  it('is not written when nothing is overdue or due soon', () => {
    expect(compose([item('Senare', '2026-12-04'), item('Någon gång', null)])).toBeUndefined();
    expect(compose([])).toBeUndefined();
  });

  it('says one day and many late in the right number', () => {
    expect(compose([item('A', '2026-11-25')])?.text).toContain('för en dag sedan');
    expect(compose([item('A', '2026-11-25'), item('B', '2026-11-24')])?.subject).toBe('Att göra: 2 försenade');
  });

  it('says when it may not be all', () => {
    expect(compose([item('A', '2026-11-25')], { isPartial: true })?.text).toContain('kunde inte läsas');
  });
});
