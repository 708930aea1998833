import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type EndStep, lastDayOf, type LocalContract } from './local-contract.ts';
import { monthsLater } from './months-later.ts';
import type { SpendAfterEnd } from './spend.ts';

export const CONTRACT_ALARMS = ['spend-after-end', 'past-last-day', 'step-overdue', 'no-end-plan'] as const;
/**
 * - `spend-after-end`: booked from the supplier at the unit after the last day, outside every framework agreement
 * - `past-last-day`: the last day is past and nobody has ended it
 * - `step-overdue`: a step of the plan for ending it is late
 * - `no-end-plan`: it ends within a year, or runs until further notice, and has no plan for it
 */
export type ContractAlarm = (typeof CONTRACT_ALARMS)[number];

export function alarmsOf(contract: LocalContract, spend: SpendAfterEnd, today: PlainDate): ContractAlarm[] {
  const isOpen = contract.status !== 'ended';
  const lastDay = lastDayOf(contract);
  const endsSoon = lastDay === null || lastDay < monthsLater(today, 12);
  const holds: Record<ContractAlarm, boolean> = {
    'spend-after-end': spend.outsideOre > 0,
    'past-last-day': isOpen && lastDay !== null && lastDay < today,
    'step-overdue': overdueSteps(contract, today).length > 0,
    'no-end-plan': isOpen && endsSoon && contract.endPlan.length === 0,
  };
  return CONTRACT_ALARMS.filter((alarm) => holds[alarm]);
}

/** Steps that are late, also where the contract has ended: it is not wound up until they are done. */
export const overdueSteps = ({ endPlan }: Pick<LocalContract, 'endPlan'>, today: PlainDate): EndStep[] =>
  endPlan.filter(({ doneOn, due }) => doneOn === null && due < today);
