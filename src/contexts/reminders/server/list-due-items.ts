import type { DueItem } from '../../../kernel/due-item.ts';
import { type PlainDate, swedishDate, toEpochDay } from '../../../kernel/plain-date.ts';
import type { DueSource } from '../../../platform/due-source.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { readUnitNames } from '../../people/server.ts';
import type { DueItemDto, DueItemListDto } from '../contract.ts';
import { compareDue, dueGroupOf } from '../domain/due-groups.ts';
import { type Holder, waitsFor } from '../domain/waits-for.ts';
import { collectDueItems } from './collect-due-items.ts';

/** What waits for one person today, what is overdue first. */
export async function listDueItems(
  tx: Tx,
  sources: readonly DueSource[],
  holder: Holder,
  now: Date,
): Promise<DueItemListDto> {
  const today = swedishDate(now);
  const { items, unreadParts } = await collectDueItems(tx, sources, now);
  const mine = items.filter((item) => waitsFor(item, holder)).toSorted(compareDue);
  const names = await readUnitNames(tx);
  return { items: mine.map((item) => viewOf(item, today, names)), next: null, today, unreadParts };
}

function viewOf(item: DueItem, today: PlainDate, names: ReadonlyMap<string, string>): DueItemDto {
  return {
    key: item.key,
    kind: item.kind,
    title: item.title,
    detail: item.detail ?? null,
    due: item.due,
    group: dueGroupOf(item.due, today),
    daysLeft: item.due === null ? null : toEpochDay(item.due) - toEpochDay(today),
    unit: item.unit,
    unitName: names.get(item.unit) ?? item.unit,
    link: item.link,
    agenda: item.agenda ?? null,
  };
}
