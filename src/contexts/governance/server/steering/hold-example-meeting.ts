import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { adjustMinutes } from './adjust-minutes.ts';
import { callMeeting } from './call-meeting.ts';
import { changeAgendaItem } from './change-agenda-item.ts';
import type { ExampleMeeting } from './example-file.ts';
import { holdMeeting } from './hold-meeting.ts';
import type { Steerer } from './steerer.ts';
import { takeDecision } from './take-decision.ts';
import { writeMinutes } from './write-minutes.ts';

type Held = { reference: string; meeting: ExampleMeeting; today: PlainDate };

/** Takes an example meeting all the way: agenda, call, minutes with decisions, adjusted. */
export async function holdExampleMeeting(tx: Tx, { reference, meeting, today }: Held, steerer: Steerer): Promise<void> {
  const items = [];
  for (const { title, detail, heading } of meeting.items)
    items.push(await addAgendaItem(tx, reference, { title, detail, heading }, steerer));
  await callMeeting(tx, reference, steerer, '*');
  await holdMeeting(tx, reference, steerer, '*');
  for (const [index, { notes, decision }] of meeting.items.entries()) {
    const { id } = items[index]!;
    await changeAgendaItem(tx, { reference, id, ifMatch: '*' }, { notes }, steerer);
    if (!decision) continue;
    const { followUpInDays, ...taken } = decision;
    const followUpOn = followUpInDays === undefined ? taken.followUpOn : addDays(today, followUpInDays);
    await takeDecision(tx, { ...taken, followUpOn, reference, item: id }, steerer);
  }
  const attendance = [
    ...meeting.present.map((person) => ({ person, isPresent: true })),
    ...meeting.absent.map((person) => ({ person, isPresent: false })),
  ];
  await writeMinutes(tx, reference, { attendance, adjusters: meeting.adjusters }, steerer, '*');
  for (const adjuster of meeting.adjusters) await adjustMinutes(tx, { reference, adjuster, ifMatch: '*' }, steerer);
}
