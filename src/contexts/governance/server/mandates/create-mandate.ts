import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import type { NewMandateDto } from '../../contract/mandates.ts';
import { blankDirective, type Directive } from '../../domain/mandates/directive.ts';
import { nextMandateKey } from '../../domain/mandates/mandate-key.ts';
import { STANDARD_POINTS_SOURCE, standardPoints } from '../../domain/mandates/standard-points.ts';
import { checkDirective } from './check-directive.ts';
import type { ChangeContext } from './stored-mandate.ts';
import { storePoints } from './store-points.ts';

/**
 * Enters a mandate as a draft, with the standard decision points unless it brings its own.
 * @throws Refusal `mandate-key-taken`, `mandate-unit-unknown`, `mandate-person-unknown`, `decision-point-twice`.
 */
export async function createMandate(
  tx: Tx,
  input: NewMandateDto,
  { actor, now }: ChangeContext,
): Promise<{ key: string }> {
  // Keys are given one at a time, so that two at once get two.
  await tx.selectFrom('dataVersion').select('version').forUpdate().executeTakeFirstOrThrow();
  const { units } = await readRules(tx);
  if (!units.some(({ code }) => code === input.unit)) throw new Refusal('mandate-unit-unknown', { unit: input.unit });
  const keys = (await tx.selectFrom('mandate').select('key').execute()).map(({ key }) => key);
  const key = input.key ?? nextMandateKey(keys);
  if (keys.includes(key)) throw new Refusal('mandate-key-taken', { key }, { httpStatus: 409 });
  const directive = completed(input.directive);
  await checkDirective(tx, directive);
  const at = now.toISOString();
  await tx
    .insertInto('mandate')
    .values({
      key,
      unitCode: input.unit,
      status: 'draft',
      version: 1,
      writtenNumber: 1,
      createdAt: at,
      createdBy: actor.id,
    })
    .execute();
  await tx
    .insertInto('mandateVersion')
    .values({ mandateKey: key, number: 1, directive: JSON.stringify(directive), writtenAt: at, writtenBy: actor.id })
    .execute();
  await storePoints(tx, key, directive);
  await appendEvent(tx, {
    actor,
    action: 'create-mandate',
    entity: 'mandate',
    entityId: key,
    after: { unit: input.unit, directive },
    at: now,
  });
  return { key };
}

function completed(given: NewMandateDto['directive']): Directive {
  const standard = given.points === undefined;
  const blank = blankDirective(given.title, standard ? standardPoints() : []);
  const source = standard ? { pointsSource: STANDARD_POINTS_SOURCE } : {};
  return { ...blank, ...source, ...withoutUndefined(given) };
}

const withoutUndefined = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Directive>;
