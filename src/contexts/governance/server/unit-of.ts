import type { Tx } from '../../../platform/db/types.ts';
import { WHOLE_REGION } from '../../../platform/access/principal.ts';

type UnitOf = (tx: Tx, id: string) => Promise<string | undefined>;

/** The unit that each kind of thing in governance concerns, by the id that its events carry; undefined when there is none. */
export const unitOfGovernance = {
  decision: async (tx, number) => {
    const row = await tx.selectFrom('decision').select('unitCode').where('number', '=', number).executeTakeFirst();
    return row && (row.unitCode ?? WHOLE_REGION);
  },
  meeting: async (tx, reference) => {
    const row = await tx
      .selectFrom('meeting')
      .innerJoin('steeringGroup', 'steeringGroup.id', 'meeting.groupId')
      .select('unitCode')
      .where('reference', '=', reference)
      .executeTakeFirst();
    return row?.unitCode;
  },
  mandate: async (tx, key) =>
    (await tx.selectFrom('mandate').select('unitCode').where('key', '=', key).executeTakeFirst())?.unitCode,
  'decision-point': async (tx, id) => {
    const row = await tx
      .selectFrom('decisionPoint')
      .innerJoin('mandate', 'mandate.key', 'decisionPoint.mandateKey')
      .select('mandate.unitCode')
      .where('decisionPoint.id', '=', id)
      .executeTakeFirst();
    return row?.unitCode;
  },
} as const satisfies Record<string, UnitOf>;
