import type { ContractAlarm } from '../../domain/local-contracts/alarms.ts';
import type { ContractKind, ContractStatus } from '../../domain/local-contracts/local-contract.ts';

/** What the command line calls them; the web application has its own words in the locales. */
export const KIND_WORDS: Readonly<Record<ContractKind, string>> = {
  local: 'Lokalt avtal',
  'direct-award': 'Direktupphandling',
};

export const STATUS_WORDS: Readonly<Record<ContractStatus, string>> = {
  running: 'Gäller',
  'notice-given': 'Uppsagt',
  ended: 'Avslutat',
};

export const ALARM_WORDS: Readonly<Record<ContractAlarm, string>> = {
  'spend-after-end': 'bokfört efter sista dag',
  'past-last-day': 'har gått ut men är inte avslutat',
  'step-overdue': 'ett steg i avvecklingsplanen är försenat',
  'no-end-plan': 'saknar avvecklingsplan',
};
