import type { Fields } from './field.ts';

/** Every key a region file knows, section by section. */

const validity = {
  validFrom: { type: 'date', about: 'Första dagen som posten gäller. Utelämnad: från början.' },
  validTo: { type: 'date', about: 'Sista dagen som posten gäller. Utelämnad: tills vidare.' },
} as const satisfies Fields;

const direction = {
  type: 'choice',
  choices: ['at-most', 'at-least'],
  required: true,
  about: 'at-most: lägre är bättre. at-least: högre är bättre.',
} as const;

export const regionFields = {
  code: { type: 'text', required: true, about: 'Regionens kod, till exempel länskoden.' },
  name: { type: 'text', required: true, about: 'Regionens namn.' },
  organisationNumber: { type: 'text', about: 'Regionens organisationsnummer.' },
  registryNumberPattern: { type: 'text', about: 'Hur diarienummer skrivs, till exempel RS {number}-{year}.' },
} as const satisfies Fields;

export const parameterFields = {
  key: { type: 'text', required: true, about: 'Parameterns nyckel.' },
  value: { type: 'scalar', required: true, about: 'Tal, text, true eller false.' },
  source: { type: 'text', required: true, about: 'Vad värdet vilar på.' },
  ...validity,
} as const satisfies Fields;

export const unitFields = {
  code: { type: 'text', required: true, about: 'Enhetens kod, densamma genom alla dess versioner.' },
  name: { type: 'text', required: true, about: 'Enhetens namn under denna tid.' },
  level: { type: 'text', required: true, about: 'Nivå med regionens eget ord.' },
  parent: { type: 'text', about: 'Kod för enheten ovanför. Utelämnas bara för den översta.' },
  careArea: { type: 'text', about: 'Vårdområde. Utelämnat: samma som enheten ovanför.' },
  costCentres: { type: 'ranges', about: 'Kostnadsställen, ett och ett eller som intervall.' },
  ...validity,
} as const satisfies Fields;

export const staffCategoryFields = {
  key: { type: 'text', required: true, about: 'Personalkategorins nyckel.' },
  name: { type: 'text', required: true, about: 'Personalkategorins namn.' },
} as const satisfies Fields;

export const accountFields = {
  accounts: { type: 'range', required: true, about: 'Ett konto eller ett intervall av konton.' },
  kind: {
    type: 'choice',
    choices: ['own-personnel', 'own-personnel-pension', 'agency', 'agency-on-call', 'excluded'],
    required: true,
    about: 'Kostnadsslag.',
  },
  staffCategory: { type: 'text', about: 'Personalkategori som kontot avser.' },
  includesVatRate: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    about: 'Momssats som ingår i bokfört belopp, till exempel 0.25.',
  },
  source: { type: 'text', about: 'Vad regeln vilar på.' },
  ...validity,
} as const satisfies Fields;

export const targetFields = {
  indicator: { type: 'text', required: true, about: 'Nyckeltalets nyckel.' },
  unit: { type: 'text', required: true, about: 'Enhetens kod.' },
  staffCategory: { type: 'text', about: 'Personalkategori. Utelämnad: alla.' },
  careArea: { type: 'text', about: 'Vårdområde. Utelämnat: alla.' },
  from: { type: 'start', about: 'Där målbanan börjar.' },
  due: { type: 'date', required: true, about: 'Dag då målet ska vara nått.' },
  value: { type: 'number', about: 'Målvärde. Får saknas när toBeDecidedBy finns.' },
  direction,
  decision: { type: 'text', about: 'Beslutet som målet vilar på.' },
  toBeDecidedBy: { type: 'date', about: 'Dag då målvärdet ska vara beslutat.' },
  note: { type: 'text', about: 'Målet i ord.' },
} as const satisfies Fields;

export const agreementFields = {
  key: { type: 'text', required: true, about: 'Avtalets nyckel.' },
  name: { type: 'text', required: true, about: 'Avtalets namn.' },
  kind: {
    type: 'choice',
    choices: ['framework', 'local', 'direct-award'],
    required: true,
    about: 'Ramavtal, lokalt avtal eller direktupphandling.',
  },
  staffCategories: { type: 'texts', about: 'Personalkategorier som avtalet omfattar. Utelämnat: alla.' },
  suppliers: { type: 'texts', about: 'Leverantörernas organisationsnummer.' },
  ...validity,
} as const satisfies Fields;

export const seriesFields = {
  key: { type: 'text', required: true, about: 'Nyckeltalets nyckel.' },
  name: { type: 'text', required: true, about: 'Nyckeltalets namn.' },
  unitOfMeasure: {
    type: 'choice',
    choices: ['ratio', 'count', 'sek', 'weeks', 'days', 'hours'],
    required: true,
    about: 'Måttenhet.',
  },
  direction,
  role: {
    type: 'choice',
    choices: ['target', 'balancing', 'context'],
    about: 'Vad nyckeltalet är till för. Utelämnat: context.',
  },
  careArea: { type: 'text', about: 'Vårdområde. Utelämnat: alla.' },
  aggregation: {
    type: 'choice',
    choices: ['sum', 'mean', 'last'],
    about: 'Hur månader blir en längre period. Utelämnat: mean för ratio, annars sum.',
  },
} as const satisfies Fields;

/** The list sections, in the order a region file has them. */
export const sectionFields = {
  parameters: parameterFields,
  units: unitFields,
  staffCategories: staffCategoryFields,
  accounts: accountFields,
  targets: targetFields,
  agreements: agreementFields,
  series: seriesFields,
} as const;
