import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** lokalt avtal, direktupphandling */
export const CONTRACT_KINDS = ['local', 'direct-award'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const CONTRACT_STATUSES = ['running', 'notice-given', 'ended'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const CONTRACT_ACTIONS = ['change', 'use-option', 'give-notice', 'withdraw-notice', 'end'] as const;
export type ContractAction = (typeof CONTRACT_ACTIONS)[number];

/** What can be done with a contract in each state, and which state it then has; null where it cannot be done. */
export const CONTRACT_STATES: Readonly<
  Record<ContractStatus, Readonly<Record<ContractAction, ContractStatus | null>>>
> = {
  running: {
    change: 'running',
    'use-option': 'running',
    'give-notice': 'notice-given',
    'withdraw-notice': null,
    end: 'ended',
  },
  'notice-given': {
    change: 'notice-given',
    'use-option': null,
    'give-notice': null,
    'withdraw-notice': 'running',
    end: 'ended',
  },
  // A contract does not come back: what is bought anew is a contract of its own. Its facts may still be put right.
  ended: { change: 'ended', 'use-option': null, 'give-notice': null, 'withdraw-notice': null, end: null },
};

/** Who may: one and the same for every action. */
export const CONTRACT_PERMISSION = 'local-contracts.change';

/** förlängningsoption */
export type ContractOption = { extendsTo: PlainDate; callBy: PlainDate | null; usedOn: PlainDate | null };

/** A step of the plan for ending it (avvecklingsplan). */
export type EndStep = {
  what: string;
  who: string;
  personId: string | null;
  due: PlainDate;
  doneOn: PlainDate | null;
};

export type ContractFacts = {
  /** Key by which engagements name it. */
  key: string | null;
  kind: ContractKind;
  title: string;
  supplier: string;
  supplierNumber: string | null;
  unit: string;
  /** Empty: every category. */
  staffCategories: readonly string[];
  /** The whole contract without VAT. */
  valueOre: number;
  validFrom: PlainDate;
  /** Null until further notice. */
  validTo: PlainDate | null;
  registryNumber: string | null;
  /** Why the framework agreement was not used. */
  ground: string;
  options: readonly ContractOption[];
  endPlan: readonly EndStep[];
};

export type LocalContract = ContractFacts & {
  number: number;
  status: ContractStatus;
  noticeGivenOn: PlainDate | null;
  endedOn: PlainDate | null;
  endReason: string | null;
  version: number;
};

/** What can be done with it now, by the table. */
export const actionsOf = ({ status, options }: Pick<LocalContract, 'status' | 'options'>): ContractAction[] =>
  CONTRACT_ACTIONS.filter(
    (action) =>
      CONTRACT_STATES[status][action] !== null &&
      (action !== 'use-option' || options.some(({ usedOn }) => usedOn === null)),
  );

/** Last day in force: the day it was ended, else the day that was agreed; null until further notice. */
export const lastDayOf = ({ endedOn, validTo }: Pick<LocalContract, 'endedOn' | 'validTo'>): PlainDate | null =>
  endedOn ?? validTo;
