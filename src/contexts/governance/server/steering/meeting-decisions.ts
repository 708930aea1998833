import type { Tx } from '../../../../platform/db/types.ts';
import type { MeetingDto } from '../../contract/steering.ts';

/** Decisions of a meeting by the item they were taken under. */
export async function readDecisionsByItem(
  tx: Tx,
  meetingId: string,
): Promise<Map<string, MeetingDto['items'][number]['decisions']>> {
  const rows = await tx
    .selectFrom('agendaItemDecision')
    .innerJoin('decision', 'decision.id', 'agendaItemDecision.decisionId')
    .select(['agendaItemId', 'number', 'subject', 'outcome'])
    .where('decision.meetingId', '=', meetingId)
    .orderBy('number')
    .execute();
  const byItem = new Map<string, MeetingDto['items'][number]['decisions']>();
  for (const { agendaItemId, ...decision } of rows)
    byItem.set(agendaItemId, [...(byItem.get(agendaItemId) ?? []), decision]);
  return byItem;
}

export async function readDecisionsOf(tx: Tx, meetingId: string): Promise<MeetingDto['previousDecisions']> {
  const rows = await tx
    .selectFrom('decision')
    .select(['number', 'decidedOn', 'subject', 'outcome'])
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, decidedOn: String(row.decidedOn) }));
}
