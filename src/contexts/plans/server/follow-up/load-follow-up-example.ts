import { parse } from 'yaml';
import * as z from 'zod';
import { addDays } from '../../../../kernel/plain-date.ts';
import { addMonths, month } from '../../../../kernel/month.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';
import { requireAction } from '../action-plans/stored-actions.ts';
import { handOverAction } from './handovers/hand-over-action.ts';
import { settleHandover } from './handovers/settle-handover.ts';
import { answerRound } from './rounds/answer-round.ts';
import { closeRound } from './rounds/close-round.ts';
import { openRound } from './rounds/open-round.ts';
import { planRound } from './rounds/plan-round.ts';
import { requireRound } from './rounds/stored-rounds.ts';

const Answer = z.object({
  action: z.number(),
  by: z.string(),
  on: z.string(),
  progress: z.number(),
  comment: z.string().optional(),
  obstacle: z.string().optional(),
});
const Round = z.object({
  key: z.string(),
  period: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  closedOn: z.string().optional(),
  instruction: z.string(),
  answers: z.array(Answer),
});
const Settled = z.object({ action: z.number(), answer: z.enum(['accept', 'decline']), by: z.string(), on: z.string() });
const Given = z.object({
  action: z.number(),
  receiver: z.string(),
  receiverUnit: z.string(),
  on: z.string(),
  handsOverOn: z.string(),
  words: z.string(),
  answer: z.enum(['accept', 'decline']).optional(),
  by: z.string().optional(),
  answerOn: z.string().optional(),
  answerWords: z.string().optional(),
});
const Example = z.object({
  /** The role in which each person acts; heads of department are not named. */
  roles: z.record(z.string(), z.string()),
  /** Handovers that the plan's file brought, and how they are answered. */
  handovers: z.array(Settled.extend({ words: z.string() })),
  rounds: z.array(Round),
  later: z.array(Given),
});

const PLAN = 'regional';
const may = () => true;

/** The example region's follow-up, through the use cases and on the days of the file. No mail is written. */
export async function loadFollowUpExample(tx: Tx, text: string, { now }: { now: Date }): Promise<void> {
  const today = todayOf(now);
  const dated = text.replaceAll(/(?<=: )([+-]\d+)([dm])(?=[ ,}\n])/g, (_, by: string, kind: string) =>
    kind === 'd' ? addDays(today, Number(by)) : addMonths(month(today.slice(0, 7)), Number(by)),
  );
  const example = Example.parse(parse(dated, { schema: 'core' }));
  const as = (id: string, on: string) => ({
    actor: { id, role: id === 'lead' ? 'programme-lead' : (example.roles[id] ?? 'head-of-department') },
    now: new Date(Math.min(Date.parse(`${on}T09:00:00Z`), now.getTime())),
    may,
  });
  for (const { action, answer, by, on, words } of example.handovers)
    await settle(tx, action, { move: answer, comment: words }, as(by, on));
  for (const round of example.rounds) await loadRound(tx, round, as);
  for (const { action, on, answer, by, answerOn, answerWords, ...given } of example.later) {
    const reference = `${PLAN}.${action}`;
    await handOverAction(tx, { action: reference, ...given }, await versionOf(tx, action), as('lead', on));
    if (answer) await settle(tx, action, { move: answer, comment: answerWords }, as(by!, answerOn!));
  }
}

type As = (id: string, on: string) => Parameters<typeof answerRound>[4];

async function loadRound(tx: Tx, { answers, closedOn, ...round }: z.output<typeof Round>, as: As): Promise<void> {
  const version = async () => String((await requireRound(tx, round.key)).version);
  await planRound(tx, { ...round, plans: [PLAN] }, as('lead', round.opensOn));
  await openRound(tx, round.key, await version(), { ...as('lead', round.opensOn), silent: true });
  for (const { action, by, on, ...answer } of answers) {
    const body = { action: `${PLAN}.${action}`, move: 'report' as const, ...answer };
    await answerRound(tx, round.key, body, await versionOf(tx, action), as(by, on));
  }
  if (closedOn) await closeRound(tx, round.key, await version(), as('lead', closedOn));
}

async function settle(
  tx: Tx,
  action: number,
  said: { move: 'accept' | 'decline'; comment?: string | undefined },
  asker: ReturnType<As>,
): Promise<void> {
  const { id } = await requireAction(tx, `${PLAN}.${action}`);
  const waiting = await tx
    .selectFrom('handover')
    .select(['number', 'version'])
    .where('actionId', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  await settleHandover(tx, waiting.number, said, String(waiting.version), asker);
}

async function versionOf(tx: Tx, action: number): Promise<string> {
  const { id } = await requireAction(tx, `${PLAN}.${action}`);
  const { version } = await tx
    .selectFrom('plannedAction')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return String(version);
}
