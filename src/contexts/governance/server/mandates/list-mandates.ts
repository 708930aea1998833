import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import type { MandateSummaryDto } from '../../contract/mandates.ts';
import { contradictionsIn } from '../../domain/mandates/contradictions.ts';
import type { Directive } from '../../domain/mandates/directive.ts';
import { personNames } from './check-directive.ts';
import { knownTargets } from './known-targets.ts';
import { readPointSummaries } from './point-summaries.ts';
import type { StoredMandate } from './stored-mandate.ts';

/** Every mandate in the reader's part of the tree, with who, when and what comes next. */
export async function listMandates(tx: Tx, extent: Extent): Promise<MandateSummaryDto[]> {
  const rows = await tx
    .selectFrom('mandate')
    .innerJoin('mandateVersion', (join) =>
      join
        .onRef('mandateVersion.mandateKey', '=', 'mandate.key')
        .onRef('mandateVersion.number', '=', 'mandate.writtenNumber'),
    )
    .selectAll('mandate')
    .select('mandateVersion.directive')
    .orderBy('mandate.createdAt')
    .orderBy('mandate.key')
    .execute();
  const within = rows.filter(({ unitCode }) => coversUnit(extent, unitCode));
  const directives = within.map(({ directive }) => directive as unknown as Directive);
  const names = await personNames(
    tx,
    directives.flatMap(({ owners, lead }) => [...owners, ...(lead ? [lead] : [])]),
  );
  const person = (id: string) => ({ id, name: names.get(id) ?? id });
  const targets = knownTargets((await readRules(tx)).targets);
  const points = await readPointSummaries(tx);
  return within.map(({ key, unitCode, status, writtenNumber, establishedNumber }, index) => {
    const directive = directives[index]!;
    const next = points.find((point) => point.mandate === key && point.state !== 'passed');
    return {
      key,
      title: directive.title,
      unit: unitCode,
      status: status as StoredMandate['status'],
      owners: directive.owners.map(person),
      lead: directive.lead === null ? null : person(directive.lead),
      start: directive.start,
      end: directive.end,
      writtenVersion: writtenNumber,
      establishedVersion: establishedNumber,
      nextPoint: next ? { id: next.id, name: next.name, plannedOn: next.plannedOn } : null,
      contradictions: contradictionsIn(directive, targets).filter(({ weight }) => weight === 'warning').length,
    };
  });
}
