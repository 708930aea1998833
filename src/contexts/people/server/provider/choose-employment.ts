import { Refusal } from '../../../../kernel/refusal.ts';
import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { hashOfSecret } from '../secret.ts';
import { createSession } from '../sessions/create-session.ts';
import { flowsSince } from './begin-sign-in.ts';
import { appointmentsOn } from './complete-sign-in.ts';
import type { Employment } from './list-employments.ts';

export type Chosen = {
  browser: string | undefined;
  employment: string;
  userAgent: string;
  replaces: string | undefined;
};

/**
 * Signs in under one of the employments that the provider vouched for. The choice is gone with it.
 * @throws Refusal `sign-in-choice-missing`, `employment-unknown`, `person-not-appointed` when it has ended meanwhile.
 */
export async function chooseEmployment(
  tx: Tx,
  { browser, employment, userAgent, replaces }: Chosen,
  now: Date,
): Promise<{ id: string; secret: string; returnTo: string }> {
  const taken = await tx
    .deleteFrom('signInChoice')
    .where('browserHash', '=', hashOfSecret(browser ?? ''))
    .where('createdAt', '>', flowsSince(now))
    .returningAll()
    .executeTakeFirst();
  if (!taken) throw new Refusal('sign-in-choice-missing', {}, { httpStatus: 404 });
  const offered = taken.employments as Employment[];
  if (!offered.some(({ id }) => id === employment)) throw new Refusal('employment-unknown', { employment });
  const appointments = await appointmentsOn(tx, taken.personId, swedishDate(now));
  if (!appointments.some((one) => one.employment === null || one.employment === employment))
    throw new Refusal('person-not-appointed', {}, { httpStatus: 403 });
  const { personId, providerSubject, idToken } = taken;
  const providerSession = taken.providerSession ?? undefined;
  const session = { personId, employment, via: 'provider' as const, userAgent, replaces };
  const created = await createSession(tx, { ...session, providerSubject, providerSession, idToken }, now);
  return { ...created, returnTo: taken.returnTo };
}
