import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { ItemHeading } from '../../domain/steering/agenda.ts';
import type { LockedMeeting } from './lock-meeting.ts';

export type ItemRow = {
  id: string;
  position: number;
  heading: ItemHeading;
  title: string;
  detail: string;
  link: string | null;
  sourceKey: string | null;
  isEdited: boolean;
  notes: string;
  removedReason: string | null;
  version: number;
};

const columns = [
  'id',
  'position',
  'heading',
  'title',
  'detail',
  'link',
  'sourceKey',
  'isEdited',
  'notes',
  'removedReason',
  'version',
] as const;

/** Every item of a meeting in its order, those taken off too. */
export async function readItems(tx: Tx, meetingId: string): Promise<ItemRow[]> {
  const rows = await tx
    .selectFrom('agendaItem')
    .select(columns)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, heading: row.heading as ItemHeading }));
}

/** @throws Refusal `agenda-item-unknown` also for one that has been taken off the agenda. */
export async function requireItem(tx: Tx, meeting: LockedMeeting, id: string): Promise<ItemRow> {
  const item = (await readItems(tx, meeting.id)).find((one) => one.id === id && one.removedReason === null);
  if (!item) throw new Refusal('agenda-item-unknown', { reference: meeting.reference }, { httpStatus: 404 });
  return item;
}

export type NewItem = Pick<ItemRow, 'heading' | 'title' | 'detail' | 'link' | 'sourceKey'>;

/** Stores new items and gives all of the agenda its places, in the order given: those that exist by their id. */
export async function storeAgenda(
  tx: Tx,
  meeting: LockedMeeting,
  ordered: readonly (ItemRow | NewItem)[],
  { actorId, now }: { actorId: string; now: Date },
): Promise<string[]> {
  const added: string[] = [];
  for (const [index, item] of ordered.entries()) {
    const position = index + 1;
    if ('id' in item) {
      if (item.position !== position)
        await tx.updateTable('agendaItem').set({ position }).where('id', '=', item.id).execute();
      continue;
    }
    const id = newId();
    added.push(id);
    const own = { meetingId: meeting.id, position, createdAt: now.toISOString(), createdBy: actorId };
    await tx
      .insertInto('agendaItem')
      .values({ id, ...own, ...item })
      .execute();
  }
  return added;
}
