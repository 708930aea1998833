import type { MessageId } from '../../../../web/messages.ts';
import type { FieldSpec } from '../change/form-fields.ts';

type Known = { name: MessageId; about: MessageId; kind: FieldSpec['kind']; unit?: MessageId };

/** Parameters that the product's own figures go by. A region may keep others, which are shown by their key. */
export const KNOWN_PARAMETERS: Readonly<Record<string, Known>> = {
  'hours-per-agency-week': {
    name: 'settings.parameter.hours-per-agency-week',
    about: 'settings.parameter.hours-per-agency-week.about',
    kind: 'decimal',
    unit: 'settings.parameter.hours',
  },
  'own-personnel-cost-includes-pensions': {
    name: 'settings.parameter.includes-pensions',
    about: 'settings.parameter.includes-pensions.about',
    kind: 'yes-no',
  },
  'direct-award-limit': {
    name: 'settings.parameter.direct-award-limit',
    about: 'settings.parameter.direct-award-limit.about',
    kind: 'decimal',
    unit: 'settings.parameter.kronor',
  },
  'status-tolerance': {
    name: 'settings.parameter.status-tolerance',
    about: 'settings.parameter.status-tolerance.about',
    kind: 'percent',
  },
  'risk-acceptance-threshold': {
    name: 'settings.parameter.risk-acceptance-threshold',
    about: 'settings.parameter.risk-acceptance-threshold.about',
    kind: 'decimal',
  },
  'follow-up-escalation-days': {
    name: 'settings.parameter.follow-up-escalation-days',
    about: 'settings.parameter.follow-up-escalation-days.about',
    kind: 'decimal',
    unit: 'settings.parameter.days',
  },
};

export const knownParameter = (key: string): Known | undefined =>
  Object.hasOwn(KNOWN_PARAMETERS, key) ? KNOWN_PARAMETERS[key] : undefined;
