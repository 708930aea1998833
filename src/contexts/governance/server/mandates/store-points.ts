import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { carryOver, type ChecklistItem } from '../../domain/mandates/checklist.ts';
import type { Directive } from '../../domain/mandates/directive.ts';
import { pointId } from '../../domain/mandates/mandate-key.ts';
import { statesInOrder } from '../../domain/mandates/point-states.ts';

/**
 * Makes the mandate's owners and decision points those of the directive that counts. Points that have been tried stay
 * where they are; answers to questions that read the same are kept.
 * @throws Refusal `decision-point-in-use`.
 */
export async function storePoints(tx: Tx, mandate: string, directive: Directive): Promise<void> {
  await storeOwners(tx, mandate, directive.owners);
  const before = await tx
    .selectFrom('decisionPoint')
    .selectAll()
    .where('mandateKey', '=', mandate)
    .orderBy('position')
    .execute();
  for (const point of before) {
    const isTried = point.state === 'passed' || point.state === 'declined';
    if (isTried && directive.points[point.position - 1]?.key !== point.key)
      throw new Refusal('decision-point-in-use', { name: point.name }, { httpStatus: 409 });
  }
  const states = statesInOrder(
    directive.points.map(({ key }) => {
      const state = before.find((point) => point.key === key)?.state;
      return { isPassed: state === 'passed', isDeclined: state === 'declined' };
    }),
  );
  const gone = before.filter(({ key }) => !directive.points.some((point) => point.key === key)).map(({ id }) => id);
  if (gone.length > 0) await removePoints(tx, gone, before);
  for (const [index, point] of directive.points.entries()) {
    const former = before.find(({ key }) => key === point.key);
    const formerChecklist = (former?.checklist ?? []) as unknown as ChecklistItem[];
    const checklist = former?.state === 'passed' ? formerChecklist : carryOver(point.checklist, formerChecklist);
    const row = {
      position: index + 1,
      name: point.name,
      phase: point.phase,
      leadsTo: point.leadsTo,
      plannedOn: plannedDay(directive, point.key),
      state: states[index]!,
      checklist: JSON.stringify(checklist),
    };
    if (former)
      await tx
        .updateTable('decisionPoint')
        .set({ ...row, version: former.version + 1 })
        .where('id', '=', former.id)
        .execute();
    else
      await tx
        .insertInto('decisionPoint')
        .values({ ...row, id: pointId(mandate, point.key), mandateKey: mandate, key: point.key, version: 1 })
        .execute();
  }
}

/** A point with a signed exception has been used as well. */
async function removePoints(tx: Tx, ids: readonly string[], before: readonly { id: string; name: string }[]) {
  const signed = await tx.selectFrom('decisionPointException').select('pointId').where('pointId', 'in', ids).execute();
  const used = before.find(({ id }) => id === signed[0]?.pointId);
  if (used) throw new Refusal('decision-point-in-use', { name: used.name }, { httpStatus: 409 });
  await tx.deleteFrom('decisionPoint').where('id', 'in', ids).execute();
}

async function storeOwners(tx: Tx, mandate: string, owners: readonly string[]): Promise<void> {
  await tx.deleteFrom('mandateOwner').where('mandateKey', '=', mandate).execute();
  const rows = [...new Set(owners)].map((personId) => ({ mandateKey: mandate, personId }));
  if (rows.length > 0) await tx.insertInto('mandateOwner').values(rows).execute();
}

/** The last day that the milestone plan has for a point. */
const plannedDay = ({ milestones }: Directive, key: string): string | null =>
  milestones
    .flatMap(({ point, date }) => (point === key && date !== null ? [date] : []))
    .toSorted()
    .at(-1) ?? null;
