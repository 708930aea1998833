import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import type { MandateDto } from '../../contract/mandates.ts';
import { contradictionsIn } from '../../domain/mandates/contradictions.ts';
import { contradictionText } from '../../domain/mandates/contradiction-sentences.ts';
import { type Directive, personsIn } from '../../domain/mandates/directive.ts';
import { activityState, pointInTheWay } from '../../domain/mandates/gate.ts';
import { canDo, MANDATE_ACTIONS, MANDATE_STATES } from '../../domain/mandates/mandate-states.ts';
import { personNames } from './check-directive.ts';
import { knownTargets } from './known-targets.ts';
import { listVersions } from './list-versions.ts';
import { readPointSummaries } from './point-summaries.ts';
import { doersOf, type Reader } from './read-decision-point.ts';
import { readGatePoints } from './require-passed-point.ts';
import { ownersOf } from './sign.ts';
import { readDirective, readMandateRow, type StoredMandate } from './stored-mandate.ts';

/** A mandate as a whole: both texts, what contradicts in it, its points, its activities. @throws Refusal `mandate-unknown`. */
export async function readMandate(
  tx: Tx,
  key: string,
  reader: Reader & { language: 'sv' | 'en' },
): Promise<MandateDto> {
  const mandate = await readMandateRow(tx, key);
  const written = await readDirective(tx, key, mandate.writtenNumber);
  const { establishedNumber } = mandate;
  const established = establishedNumber === null ? null : await readDirective(tx, key, establishedNumber);
  const versions = await listVersions(tx, key);
  const version = (number: number) => versions.find((candidate) => candidate.number === number)!;
  const rules = await readRules(tx);
  const doers = doersOf(reader, await ownersOf(tx, key), mandate.unitCode);
  const persons = await personNames(tx, [...personsIn(written), ...(established ? personsIn(established) : [])]);
  return {
    key,
    unit: mandate.unitCode,
    unitName: rules.units.findLast(({ code }) => code === mandate.unitCode)?.name ?? mandate.unitCode,
    status: mandate.status,
    version: mandate.version,
    written: { ...version(mandate.writtenNumber), directive: written },
    established:
      established && establishedNumber !== null ? { ...version(establishedNumber), directive: established } : null,
    persons: [...persons].map(([id, name]) => ({ id, name })),
    contradictions: contradictionsIn(written, knownTargets(rules.targets)).map((contradiction) => ({
      ...contradiction,
      message: contradictionText(contradiction, reader.language),
    })),
    points: await readPointSummaries(tx, key),
    activities: await readActivities(tx, mandate, established ?? written, reader),
    actions: MANDATE_ACTIONS.filter((action) =>
      MANDATE_STATES[mandate.status][action]?.some((who) => who !== 'responsible' && doers.has(who)),
    ),
  };
}

async function readActivities(
  tx: Tx,
  mandate: StoredMandate,
  { activities }: Directive,
  { principal, may }: Reader,
): Promise<MandateDto['activities']> {
  const points = await readGatePoints(tx, mandate.key);
  const rows = await tx.selectFrom('mandateActivity').selectAll().where('mandateKey', '=', mandate.key).execute();
  const mayAll = may('mandates.change', mandate.unitCode);
  return activities.map(({ id, phase, responsible }) => {
    const done = rows.find(({ activityId }) => activityId === id);
    const gate = phase === null ? undefined : pointInTheWay(points, { phase });
    return {
      id,
      state: activityState(done, canDo(mandate.status, 'start') && gate === undefined),
      startedOn: done?.startedOn ?? null,
      completedOn: done?.completedOn ?? null,
      gate: gate ? { id: gate.id, name: gate.name } : null,
      mayReport: mayAll || (principal !== undefined && principal.id === responsible),
    };
  });
}
