import { Refusal } from '../../../../kernel/refusal.ts';
import { type PlainDate, swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { settleEmployment } from '../../domain/settle-employment.ts';
import { hashOfSecret } from '../secret.ts';
import { createSession } from '../sessions/create-session.ts';
import { findPerson } from './find-person.ts';
import type { Vouched } from './provider.ts';

export type SigningIn = {
  vouched: Vouched;
  browser: string;
  returnTo: string;
  userAgent: string;
  /** The session that the browser came with. */
  replaces: string | undefined;
};

export type Completed = { kind: 'signed-in'; secret: string } | { kind: 'choice' };

/**
 * Signs in someone whom the provider vouches for and who has an appointment today. One with several employments to choose
 * among is kept waiting instead, under the browser's own secret, and is not signed in.
 * @throws Refusal `person-not-appointed`, also for someone who is not known here.
 */
export async function completeSignIn(tx: Tx, signingIn: SigningIn, now: Date): Promise<Completed> {
  const { vouched, browser, returnTo, userAgent, replaces } = signingIn;
  const person = await findPerson(tx, vouched.identity.person);
  const appointments = person ? await appointmentsOn(tx, person.id, swedishDate(now)) : [];
  const settled = settleEmployment(appointments, vouched.identity.employments);
  if (!person || settled.kind === 'not-appointed') throw new Refusal('person-not-appointed', {}, { httpStatus: 403 });
  const browserHash = hashOfSecret(browser);
  await tx.deleteFrom('signInChoice').where('browserHash', '=', browserHash).execute();
  const atProvider = { providerSubject: vouched.subject, idToken: vouched.idToken };
  if (settled.kind === 'choice') {
    await tx
      .insertInto('signInChoice')
      .values({
        browserHash,
        personId: person.id,
        employments: JSON.stringify(settled.employments),
        returnTo,
        providerSession: vouched.session ?? null,
        createdAt: now.toISOString(),
        ...atProvider,
      })
      .execute();
    return { kind: 'choice' };
  }
  const session = {
    personId: person.id,
    employment: settled.employment,
    via: 'provider' as const,
    userAgent,
    replaces,
  };
  const { secret } = await createSession(tx, { ...session, providerSession: vouched.session, ...atProvider }, now);
  return { kind: 'signed-in', secret };
}

export const appointmentsOn = (tx: Tx, personId: string, day: PlainDate): Promise<{ employment: string | null }[]> =>
  tx
    .selectFrom('appointment')
    .select('employment')
    .where('personId', '=', personId)
    .where('validFrom', '<=', day)
    .where((builder) => builder.or([builder('validTo', 'is', null), builder('validTo', '>=', day)]))
    .orderBy('validFrom')
    .orderBy('id')
    .execute();
