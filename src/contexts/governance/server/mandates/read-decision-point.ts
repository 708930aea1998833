import type { Principal } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import type { DecisionPointDto } from '../../contract/mandates.ts';
import { itemsMissing } from '../../domain/mandates/checklist.ts';
import { canDo } from '../../domain/mandates/mandate-states.ts';
import { POINT_ACTIONS, POINT_TABLE } from '../../domain/mandates/point-states.ts';
import { personNames } from './check-directive.ts';
import { readPointSummaries } from './point-summaries.ts';
import { ownersOf, signatureFor } from './sign.ts';
import { readAttempts, readExceptions } from './signed-rows.ts';
import { readDirectiveInForce } from './stored-mandate.ts';
import { readPoint } from './stored-point.ts';

export type Reader = { principal: Principal | undefined; may(permission: string, unit?: string): boolean };

/** One decision point with its checklist, its attempts and what its passing opens. @throws Refusal `decision-point-unknown`. */
export async function readDecisionPoint(tx: Tx, id: string, reader: Reader): Promise<DecisionPointDto> {
  const { point, mandate } = await readPoint(tx, id);
  const summary = (await readPointSummaries(tx, mandate.key)).find((candidate) => candidate.id === id)!;
  const exceptions = await readExceptions(tx, mandate.key);
  const own = exceptions.filter((exception) => exception.pointId === id);
  const owners = await ownersOf(tx, mandate.key);
  const names = await personNames(tx, [...owners, ...point.checklist.flatMap(({ answeredBy }) => answeredBy ?? [])]);
  const nameOf = (person: string) => names.get(person) ?? person;
  const directive = await readDirectiveInForce(tx, mandate);
  const { region } = await readRules(tx);
  const doers = doersOf(reader, owners, mandate.unitCode);
  const canBeDecided = canDo(mandate.status, 'decide');
  return {
    ...summary,
    version: point.version,
    unit: mandate.unitCode,
    mandateStatus: mandate.status,
    owners: owners.map((person) => ({ id: person, name: nameOf(person) })),
    checklist: point.checklist.map((item, index) => {
      const exception = own.find((candidate) => candidate.item === item.text);
      return {
        number: index + 1,
        text: item.text,
        answer: item.answer,
        answeredBy: item.answeredBy === null ? null : nameOf(item.answeredBy),
        answeredAt: item.answeredAt,
        exception: exception ? { reason: exception.reason, signed: exception.signed } : null,
      };
    }),
    attempts: await readAttempts(tx, id),
    opens: directive.activities
      .filter(({ phase }) => phase !== null && phase === point.phase)
      .map(({ id: activity, name, start }) => ({ id: activity, name, start })),
    allExceptions:
      point.leadsTo === 'handed-over'
        ? exceptions.map(({ pointName, item, reason, signed }) => ({ point: pointName, item, reason, signed }))
        : null,
    registryNumberPattern: region?.registryNumberPattern ?? null,
    missing: itemsMissing(point.checklist, own).map(({ text }) => text),
    needsEstablished: point.leadsTo !== null && mandate.establishedNumber === null,
    actions: POINT_ACTIONS.filter((action) => {
      const who = POINT_TABLE[point.state][action];
      return canBeDecided && who !== undefined && doers.has(who);
    }),
  };
}

/** What the reader is to the mandate: leads it, owns it. */
export function doersOf({ principal, may }: Reader, owners: readonly string[], unit: string): Set<'lead' | 'owner'> {
  const doers = new Set<'lead' | 'owner'>();
  if (may('mandates.change', unit)) doers.add('lead');
  const isOwner = principal && signatureFor(principal, owners, unit) !== undefined;
  if (isOwner && may('mandates.sign', unit)) doers.add('owner');
  return doers;
}
