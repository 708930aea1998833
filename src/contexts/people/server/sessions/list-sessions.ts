import type { Tx } from '../../../../platform/db/types.ts';
import type { OwnSessionDto } from '../../contract.ts';
import { IDLE_MINUTES } from './create-session.ts';

/** A person's own sessions, the newest first, with whether each still holds. */
export async function listSessions(
  tx: Tx,
  personId: string,
  { current, now }: { current: string | undefined; now: Date },
): Promise<OwnSessionDto[]> {
  const rows = await tx
    .selectFrom('signInSession')
    .select(['id', 'via', 'createdAt', 'lastSeenAt', 'expiresAt', 'endedAt', 'userAgent'])
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const idleSince = now.getTime() - IDLE_MINUTES * 60_000;
  return rows.map(({ endedAt, ...row }) => ({
    ...row,
    via: row.via === 'provider' ? 'provider' : 'demonstration',
    holds: endedAt === null && Date.parse(row.expiresAt) > now.getTime() && Date.parse(row.lastSeenAt) > idleSince,
    current: row.id === current,
  }));
}
