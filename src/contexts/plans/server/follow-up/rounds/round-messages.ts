import { addDays } from '../../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { readMailSettings } from '../../../../../platform/mail/mail-settings.ts';
import { enqueueMessage, withdrawMessage } from '../../../../reminders/server.ts';
import { periodInWords } from '../../../domain/follow-up/round-period.ts';
import { type Question, readQuestions } from './read-questions.ts';
import type { StoredRound } from './stored-rounds.ts';

const DAYS_BEFORE_DUE = 3;

const openedKey = ({ id }: StoredRound, person: string) => `follow-up-opened:${id}:${person}`;
const reminderKey = ({ id, dueOn }: StoredRound, person: string) => `follow-up-reminder:${id}:${dueOn}:${person}`;

/** Tells each person that was asked, once, with one link for all of their actions. */
export async function tellOpened(tx: Tx, round: StoredRound, now: Date): Promise<void> {
  for (const [personId, questions] of byPerson(await readQuestions(tx, round)))
    await enqueueMessage(
      tx,
      {
        personId,
        dedupeKey: openedKey(round, personId),
        subject: `Uppföljning ${periodInWords(round.period)}: svara senast ${round.dueOn}`,
        text: letter(round, questions, 'Du är ansvarig för de här åtgärderna. Svara hur de står till.'),
        expiresAt: endOf(round.dueOn),
      },
      { now },
    );
  await remindBeforeDue(tx, round, now);
}

/** Puts a reminder by for each person that has not answered everything; it leaves three days before the last day. */
export async function remindBeforeDue(tx: Tx, round: StoredRound, now: Date): Promise<void> {
  const notBefore = new Date(`${addDays(round.dueOn, -DAYS_BEFORE_DUE)}T06:00:00Z`);
  if (notBefore <= now) return;
  const unanswered = (await readQuestions(tx, round)).filter(({ answer }) => answer === null);
  for (const [personId, questions] of byPerson(unanswered))
    await enqueueMessage(
      tx,
      {
        personId,
        dedupeKey: reminderKey(round, personId),
        subject: `Påminnelse: svara på uppföljningen senast ${round.dueOn}`,
        text: letter(round, questions, 'Alla dina åtgärder har inte fått svar än.'),
        notBefore,
        expiresAt: endOf(round.dueOn),
      },
      { now },
    );
}

/** Takes a person's reminder back when there is nothing left to answer. */
export async function withdrawWhenAnswered(tx: Tx, round: StoredRound, person: string | null): Promise<void> {
  if (person === null) return;
  const theirs = (await readQuestions(tx, round)).filter((question) => question.person === person);
  if (theirs.every(({ answer }) => answer !== null)) await withdrawMessage(tx, reminderKey(round, person));
}

/** Takes every reminder of the round back that has not left. */
export async function withdrawReminders(tx: Tx, round: StoredRound): Promise<void> {
  for (const personId of byPerson(await readQuestions(tx, round)).keys())
    await withdrawMessage(tx, reminderKey(round, personId));
}

function byPerson(questions: readonly Question[]): Map<string, Question[]> {
  const groups = new Map<string, Question[]>();
  for (const question of questions)
    if (question.person !== null) groups.set(question.person, [...(groups.get(question.person) ?? []), question]);
  return groups;
}

function letter(round: StoredRound, questions: readonly Question[], first: string): string {
  const { publicUrl } = readMailSettings(process.env);
  return [
    first,
    ...(round.instruction === '' ? [] : ['', round.instruction]),
    '',
    ...questions.map(({ number, title }) => `- Åtgärd ${number}: ${title}`),
    '',
    `Svara här, senast ${round.dueOn}: ${publicUrl}/handlingsplan/uppfoljning/${round.key}/svara`,
  ].join('\n');
}

const endOf = (date: string) => new Date(`${date}T22:00:00Z`);
