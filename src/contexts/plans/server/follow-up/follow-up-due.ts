import type { DueItem } from '../../../../kernel/due-item.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { numberParameterAt } from '../../../organisation/index.ts';
import { readRules } from '../../../organisation/server.ts';
import { DEFAULT_ESCALATION_DAYS, escalation, ESCALATION_PARAMETER } from '../../domain/follow-up/escalation.ts';
import { HEAD_ROLES, nearest } from '../../domain/follow-up/find-answerer.ts';
import { periodInWords } from '../../domain/follow-up/round-period.ts';
import { readPlans } from '../action-plans/stored-plans.ts';
import { readHandovers } from './handovers/stored-handovers.ts';
import { type AppointedToday, readAppointed } from './read-appointed.ts';
import { type Question, readQuestions } from './rounds/read-questions.ts';
import { readRounds, type StoredRound } from './rounds/stored-rounds.ts';

/** Rounds that are unanswered or overdue, handovers without answer, and plans that are past their end. */
export const followUpDueSource: DueSource = async (tx, { today }) => {
  const appointed = await readAppointed(tx, today);
  return [
    ...(await roundsDue(tx, today, appointed)),
    ...(await handoversDue(tx, appointed)),
    ...(await plansPastTheirEnd(tx, today)),
  ];
};

async function roundsDue(tx: Tx, today: PlainDate, appointed: AppointedToday): Promise<DueItem[]> {
  const days =
    numberParameterAt((await readRules(tx)).parameters, ESCALATION_PARAMETER, today) ?? DEFAULT_ESCALATION_DAYS;
  const items: DueItem[] = [];
  for (const round of await readRounds(tx)) {
    if (round.state !== 'open') continue;
    const questions = await readQuestions(tx, round);
    const unanswered = questions.filter(({ answer }) => answer === null);
    if (unanswered.length === 0) continue;
    const stage = escalation(round.dueOn, today, days);
    items.push(...toAnswer(round, unanswered));
    if (stage !== 'none') items.push(...toChase(round, unanswered, appointed));
    if (stage === 'steering-group') items.push(toAgenda(round, unanswered, questions.length));
  }
  return items;
}

const actionsInWords = (count: number) => (count === 1 ? 'en åtgärd' : `${count} åtgärder`);
const nameOf = ({ period }: StoredRound) => `uppföljningen ${periodInWords(period)}`;

/** One line for each person that was asked; what nobody was found to answer for waits for who leads the programme. */
const toAnswer = (round: StoredRound, unanswered: readonly Question[]): DueItem[] =>
  groupBy(unanswered, ({ person }) => person).map(([person, questions]) => ({
    key: `follow-up:${round.key}:${person}:${round.dueOn}`,
    kind: 'follow-up-to-answer',
    title: `Svara på ${nameOf(round)} om ${actionsInWords(questions.length)}`,
    due: round.dueOn,
    unit: questions[0]!.actionUnit,
    link: `/handlingsplan/uppfoljning/${round.key}/svara`,
    ...(person === null ? { roles: ['programme-lead'] } : { persons: [person] }),
  }));

/** One line for each area manager; where there is none above the unit, for who leads the programme. */
const toChase = (round: StoredRound, unanswered: readonly Question[], { over }: AppointedToday): DueItem[] =>
  groupBy(unanswered, ({ actionUnit }) => nearest(over(actionUnit), ['area-manager']) ?? null).map(
    ([manager, questions]) => ({
      key: `follow-up-overdue:${round.key}:${manager}:${round.dueOn}`,
      kind: 'follow-up-overdue',
      title: `Svar saknas i ${nameOf(round)} om ${actionsInWords(questions.length)}: påminn dem som ska svara`,
      due: round.dueOn,
      unit: questions[0]!.actionUnit,
      link: `/handlingsplan/uppfoljning/${round.key}`,
      ...(manager === null ? { roles: ['programme-lead'] } : { persons: [manager] }),
    }),
  );

const toAgenda = (round: StoredRound, unanswered: readonly Question[], asked: number): DueItem => ({
  key: `follow-up-escalated:${round.key}:${round.dueOn}`,
  kind: 'follow-up-escalated',
  title: `${unanswered.length} av ${asked} svar saknas i ${nameOf(round)}, som skulle ha besvarats ${round.dueOn}`,
  due: round.dueOn,
  unit: unanswered[0]!.planUnit,
  link: `/handlingsplan/uppfoljning/${round.key}`,
  roles: ['programme-lead'],
  agenda: 'actions',
});

async function handoversDue(tx: Tx, { isAppointed, over }: AppointedToday): Promise<DueItem[]> {
  const all = await readHandovers(tx);
  const newest = new Set<string>();
  return all.flatMap((one): DueItem[] => {
    const isNewest = !newest.has(one.actionId);
    newest.add(one.actionId);
    const unit = one.receiverUnit ?? one.unit;
    const item = {
      detail: one.planName,
      due: one.handsOverOn as PlainDate,
      link: '/handlingsplan/overlamningar',
    };
    if (one.state === 'waiting') {
      const isThere = one.receiverId !== null && isAppointed(one.receiverId);
      const receiver = isThere ? one.receiverId : nearest(over(unit), HEAD_ROLES);
      return [
        {
          ...item,
          key: `handover:${one.number}:waiting`,
          kind: 'handover-to-accept',
          title: `Ta emot eller avböj åtgärd ${one.actionNumber}: ${one.title}`,
          unit,
          ...(receiver ? { persons: [receiver] } : { roles: ['programme-lead'] }),
        },
      ];
    }
    if (one.state !== 'declined' || !isNewest || one.status !== 'handed-over') return [];
    return [
      {
        ...item,
        key: `handover:${one.number}:declined`,
        kind: 'handover-declined',
        title: `Åtgärd ${one.actionNumber} avböjdes: ta tillbaka den eller lämna över till någon annan`,
        unit: one.unit,
        roles: ['programme-lead'],
        agenda: 'actions',
      },
    ];
  });
}

async function plansPastTheirEnd(tx: Tx, today: PlainDate): Promise<DueItem[]> {
  return (await readPlans(tx))
    .filter(({ validTo, state }) => validTo < today && state !== 'ended')
    .map((plan) => ({
      key: `plan-to-end:${plan.id}:${plan.validTo}`,
      kind: 'plan-to-end',
      title: `Avsluta ${plan.name}: planens tid gick ut ${plan.validTo}`,
      due: plan.validTo,
      unit: plan.unit,
      link: `/handlingsplan/${plan.key}/avslut`,
      roles: [plan.kind === 'regional' ? 'programme-lead' : 'head-of-department'],
      agenda: 'actions',
    }));
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}
