import { swedishDate } from '../../../../kernel/plain-date.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { readRules } from '../../../organisation/server.ts';
import { draftItems, placeItems, planDraft } from '../../domain/steering/agenda.ts';
import { unitsUnder } from '../../domain/steering/units-under.ts';
import { type ItemRow, type NewItem, readItems, storeAgenda } from './agenda-rows.ts';
import { lockMeeting } from './lock-meeting.ts';
import { readStandingItems } from './read-standing-items.ts';
import { type Steerer } from './steerer.ts';

/**
 * Drafts the agenda from what needs handling in the group's part of the tree. Again, it adds what is new and leaves what
 * someone has edited, moved or taken off. @throws Refusal as `lockMeeting`.
 */
export async function draftAgenda(
  tx: Tx,
  reference: string,
  steerer: Steerer,
  sources: readonly DueSource[],
): Promise<{ added: number; refreshed: number }> {
  const { actor, now } = steerer;
  const meeting = await lockMeeting(tx, reference, 'agenda', steerer, 'item');
  const today = swedishDate(now);
  const { units } = await readRules(tx);
  const within = unitsUnder(units, meeting.unitCode, today);
  const due = [];
  for (const source of sources) due.push(...(await source(tx, { today, now })));
  const drafted = [
    ...(await readStandingItems(tx, meeting, today)),
    ...draftItems(due.filter(({ unit }) => within.has(unit))),
  ];
  const items = await readItems(tx, meeting.id);
  const standing = items.map((item) => ({ ...item, isRemoved: item.removedReason !== null }));
  const { add, refresh } = planDraft(standing, drafted);
  for (const { id, title, detail, link } of refresh)
    await tx
      .updateTable('agendaItem')
      .set((eb) => ({ title, detail, link, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
  const added = add.map(({ key, ...item }): NewItem => ({ ...item, sourceKey: key }));
  await storeAgenda(tx, meeting, placeItems<ItemRow | NewItem>(items, added), { actorId: actor.id, now });
  await appendEvent(tx, {
    actor,
    action: 'draft-agenda',
    entity: 'meeting',
    entityId: reference,
    after: { added: add.map(({ title }) => title), refreshed: refresh.map(({ title }) => title) },
    at: now,
  });
  return { added: add.length, refreshed: refresh.length };
}
