import { parse } from 'yaml';
import * as z from 'zod';
import { addDays, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { DecisionBody, RequestBody } from '../contract.ts';
import { type Acting, todayAt } from './acting.ts';
import type { Change } from './begin-action.ts';
import { consultOnDispensation } from './consult-on-dispensation.ts';
import { decideDispensation } from './decide-dispensation.ts';
import { requestDispensation } from './request-dispensation.ts';
import { reviewDispensation } from './review-dispensation.ts';
import { revokeDispensation } from './revoke-dispensation.ts';
import { requireStored } from './stored.ts';
import { submitDispensation } from './submit-dispensation.ts';
import { withdrawDispensation } from './withdraw-dispensation.ts';

const Day = z.union([z.string(), z.number()]);
const Step = z.object({
  step: z.enum(['submit', 'review', 'consult', 'decide', 'withdraw', 'revoke']),
  by: z.string().optional(),
  on: Day,
  words: z.string().default(''),
  meeting: z.string().default(''),
  endorsed: z.boolean().default(false),
  outcome: DecisionBody.shape.outcome.optional(),
  conditions: z.string().optional(),
  grantedTo: Day.optional(),
  grantedHours: z.number().optional(),
  registryNumber: z.string().optional(),
  followUpOn: Day.optional(),
});
const Request = z.looseObject({
  periodFrom: Day,
  periodTo: Day,
  ownStaff: z.string(),
  internalPool: z.string(),
  frameworkCallOff: z.string(),
  frameworkReference: z.string().default(''),
});
const ExampleFile = z.object({
  /** The role in which each person acts. */
  roles: z.record(z.string(), z.string()),
  dispensations: z.array(z.object({ by: z.string(), on: Day, request: Request, course: z.array(Step) })),
});
type ExampleStep = z.output<typeof Step>;

/**
 * Takes the example region's dispensations through their course, by the use cases and on the days of the file.
 * @returns how many there are.
 */
export async function loadDispensationsExample(tx: Tx, text: string, { now }: { now: Date }): Promise<number> {
  const { roles, dispensations } = ExampleFile.parse(parse(text));
  const dayOf = (day: string | number): PlainDate => plainDayOf(day, todayAt(now));
  const people = await tx.selectFrom('person').select(['id', 'name']).execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const actingAs = (id: string, day: string | number): Acting => {
    const role = roles[id] ?? 'head-of-department';
    return {
      actor: { id, role },
      name: names.get(id) ?? id,
      onBehalfOf: null,
      now: new Date(`${dayOf(day)}T09:00:00Z`),
    };
  };
  for (const { by, on, request, course } of dispensations) {
    const number = await requestDispensation(tx, bodyOf(request, dayOf), actingAs(by, on));
    for (const step of course) await takeStep(tx, number, step, actingAs(step.by ?? by, step.on), dayOf);
  }
  return dispensations.length;
}

/** A date, or a number of days from today: `+14`, `-3`. */
const plainDayOf = (day: string | number, today: PlainDate): PlainDate =>
  parsePlainDate(String(day)) ?? addDays(today, Number(day));

type DayOf = (day: string | number) => PlainDate;

function bodyOf(
  { ownStaff, internalPool, frameworkCallOff, frameworkReference, ...rest }: z.output<typeof Request>,
  dayOf: DayOf,
) {
  return RequestBody.parse({
    ...rest,
    periodFrom: dayOf(rest.periodFrom),
    periodTo: dayOf(rest.periodTo),
    tried: {
      ownStaff: { text: ownStaff, reference: '' },
      internalPool: { text: internalPool, reference: '' },
      frameworkCallOff: { text: frameworkCallOff, reference: frameworkReference },
    },
  });
}

async function takeStep(tx: Tx, number: string, said: ExampleStep, acting: Acting, dayOf: DayOf): Promise<void> {
  const { version } = await requireStored(tx, number);
  const change: Change = { key: number, ifMatch: String(version) };
  const { step, words } = said;
  if (step === 'submit') await submitDispensation(tx, change, acting);
  if (step === 'consult') await consultOnDispensation(tx, change, words, acting);
  if (step === 'withdraw') await withdrawDispensation(tx, change, words, acting);
  if (step === 'revoke') await revokeDispensation(tx, change, words, acting);
  if (step === 'review') {
    const meeting = { meetingDate: todayAt(acting.now), meetingName: said.meeting };
    await reviewDispensation(tx, change, { endorsed: said.endorsed, minutes: words, ...meeting }, acting, {});
  }
  if (step === 'decide') {
    const { conditions, grantedHours, registryNumber } = said;
    const body = {
      outcome: said.outcome ?? 'declined',
      ground: words,
      conditions,
      grantedHours,
      registryNumber,
      grantedTo: said.grantedTo === undefined ? undefined : dayOf(said.grantedTo),
      followUpOn: said.followUpOn === undefined ? undefined : dayOf(said.followUpOn),
    };
    await decideDispensation(tx, change, body, acting);
  }
}
