import { sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readDecisionRows } from './decision-rows.ts';

type Waiting = {
  number: string;
  subject: string;
  forum: string;
  deciderId: string;
  unit: string | null;
  followUpOn: PlainDate;
};

/** Decisions in force that wait for a follow-up, whenever it is due. */
export async function readDecisionsToFollowUp(tx: Tx): Promise<Waiting[]> {
  const rows = await readDecisionRows(tx, sql`(d.follow_up_on is not null or f.next_on is not null)`);
  return rows.flatMap(({ nextFollowUp, number, subject, forum, deciderId, unitCode }) =>
    nextFollowUp === null ? [] : [{ number, subject, forum, deciderId, unit: unitCode, followUpOn: nextFollowUp }],
  );
}
