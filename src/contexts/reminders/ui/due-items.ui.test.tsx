import { describe, expect, it } from 'vitest';
import { markupWithPages, wordsOf } from '../../../web/testing/render.tsx';
import type { DueItemDto, DueItemListDto } from '../contract.ts';
import { DueGroups } from './DueItemsPage.tsx';

const item = (more: Partial<DueItemDto>): DueItemDto => ({
  key: more.title ?? 'x',
  kind: 'test',
  title: 'Granska dispens 12',
  detail: null,
  due: null,
  group: 'undated',
  daysLeft: null,
  unit: 'R',
  unitName: 'Region Exempel',
  link: '/styrning/dispenser/12?flik=granska',
  agenda: null,
  ...more,
});
const render = (list: Partial<DueItemListDto>) =>
  markupWithPages(<DueGroups list={{ items: [], next: null, today: '2026-11-26', unreadParts: 0, ...list }} />, []);

describe('the list of what waits', () => {
  it('says in words when each thing is due, under the heading of its group', async () => {
    const words = wordsOf(
      await render({
        items: [
          item({ title: 'A', due: '2026-10-14', group: 'overdue', daysLeft: -43 }),
          item({ title: 'B', due: '2026-11-26', group: 'this-week', daysLeft: 0 }),
          item({ title: 'C', due: '2026-11-27', group: 'this-week', daysLeft: 1 }),
          item({ title: 'D', due: '2026-12-14', group: 'later', daysLeft: 18 }),
          item({ title: 'E' }),
        ],
      }),
    );
    expect(words).toBe(
      'Försenat A Försenat 43 dagar: skulle ha varit klart 14 oktober 2026 Region Exempel ' +
        'Den här veckan B Ska vara klart i dag Region Exempel C Ska vara klart i morgon, 27 november 2026 Region Exempel ' +
        'Senare D Ska vara klart 14 december 2026, om 18 dagar Region Exempel ' +
        'Utan datum E Inget datum är satt Region Exempel',
    );
  });

  it('leads each thing to its own address, with what the address asks for', async () => {
    expect(await render({ items: [item({})] })).toContain('href="/styrning/dispenser/12?flik=granska');
  });

  it('says what belongs there when nothing waits', async () => {
    expect(wordsOf(await render({}))).toContain('Så fylls listan');
  });

  it('says that something is missing when something could not be read', async () => {
    const words = wordsOf(await render({ unreadParts: 1 }));
    expect(words).toContain('Listan kan sakna något');
    expect(words).not.toContain('Så fylls listan');
  });
});
