import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { UnitVersion } from '../../../organisation/index.ts';
import type { LocalContractDto } from '../../contract.ts';
import { alarmsOf } from '../../domain/local-contracts/alarms.ts';
import { actionsOf, CONTRACT_PERMISSION, lastDayOf } from '../../domain/local-contracts/local-contract.ts';
import { type ContractWithSpend, unitNameOf } from './contract-picture.ts';

export type Viewing = {
  units: readonly UnitVersion[];
  today: PlainDate;
  may(permission: string, unit?: string): boolean;
};

export function viewContract({ contract, spend }: ContractWithSpend, { units, today, may }: Viewing): LocalContractDto {
  return {
    ...contract,
    unitName: unitNameOf(units, contract.unit, today),
    staffCategories: [...contract.staffCategories],
    lastDay: lastDayOf(contract),
    options: [...contract.options],
    endPlan: contract.endPlan.map((step) => ({ ...step, isOverdue: step.doneOn === null && step.due < today })),
    alarms: alarmsOf(contract, spend, today),
    spendAfterEnd: spend,
    mayDo: may(CONTRACT_PERMISSION, contract.unit) ? actionsOf(contract) : [],
  };
}
