import { isValidOn } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { readRules } from '../../../organisation/server.ts';
import { agreementItems } from '../../domain/steering/agreement-items.ts';

/** Framework agreements that end within twelve months, and local agreements and direct awards that still run. */
export const agreementDueSource: DueSource = async (tx, { today }) => {
  const { agreements, units } = await readRules(tx);
  const root = units.find((unit) => unit.parent === undefined && isValidOn(unit, today));
  return root ? agreementItems(agreements, today, root.code) : [];
};
