import { UNSPECIFIED } from '../../../kernel/grid.ts';

/** Kind of cost a ledger row is; `unmapped` when no account rule matches its account on its date. */
export type CostKind =
  | 'own-personnel'
  | 'own-personnel-pension'
  | 'agency'
  | 'agency-on-call'
  | 'excluded'
  | 'unmapped';

/** For agency cost: bought inside a framework agreement, under dispensation (dispens), outside both, or from an unknown supplier. */
export type Sourcing = 'framework' | 'dispensed' | 'off-framework' | 'unknown' | 'not-agency';

/** How a ledger row is classified: where, who, what, under which agreement, VAT inside or not. */
export type CostClass = {
  /** null when no unit has the cost centre on that date. */
  unitCode: string | null;
  staffCategory: string;
  kind: CostKind;
  sourcing: Sourcing;
  includesVatRate: number;
};

export const isAgencyKind = (kind: CostKind): boolean => kind === 'agency' || kind === 'agency-on-call';

/** What an account without a rule is. */
export const UNMAPPED_ACCOUNT = { kind: 'unmapped', staffCategory: UNSPECIFIED, includesVatRate: 0 } as const;

/** One text per class, for maps. */
export const costClassKey = (value: CostClass): string =>
  `${value.unitCode ?? ''}\t${value.staffCategory}\t${value.kind}\t${value.sourcing}\t${value.includesVatRate}`;
