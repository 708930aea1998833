import type { Tx } from '../../../../platform/db/types.ts';
import type { DecisionPointSummaryDto } from '../../contract/mandates.ts';
import type { Directive } from '../../domain/mandates/directive.ts';
import { asPoint } from './stored-point.ts';

/** Decision points in their order, of one mandate or of all, with what has come of them. */
export async function readPointSummaries(tx: Tx, mandate?: string): Promise<DecisionPointSummaryDto[]> {
  let query = tx
    .selectFrom('decisionPoint')
    .innerJoin('mandate', 'mandate.key', 'decisionPoint.mandateKey')
    .innerJoin('mandateVersion', (join) =>
      join
        .onRef('mandateVersion.mandateKey', '=', 'mandate.key')
        .on((eb) =>
          eb('mandateVersion.number', '=', eb.fn.coalesce('mandate.establishedNumber', 'mandate.writtenNumber')),
        ),
    )
    .selectAll('decisionPoint')
    .select('mandateVersion.directive')
    .select((eb) => [
      eb
        .selectFrom('decisionPointAttempt')
        .select('decidedOn')
        .whereRef('pointId', '=', 'decisionPoint.id')
        .where('isPassed', '=', true)
        .as('passedOn'),
      eb
        .selectFrom('decisionPointException')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('pointId', '=', 'decisionPoint.id')
        .as('exceptions'),
    ]);
  if (mandate !== undefined) query = query.where('decisionPoint.mandateKey', '=', mandate);
  const rows = await query.orderBy('decisionPoint.mandateKey').orderBy('decisionPoint.position').execute();
  return rows.map(({ directive, passedOn, exceptions, ...row }) => {
    const { id, mandateKey, key, name, phase, leadsTo, plannedOn, state } = asPoint(row);
    const mandateTitle = (directive as unknown as Directive).title;
    return {
      id,
      mandate: mandateKey,
      mandateTitle,
      key,
      name,
      phase,
      leadsTo,
      plannedOn,
      state,
      passedOn,
      exceptions: exceptions ?? 0,
    };
  });
}
