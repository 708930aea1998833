/** What a risk concerns. */
export const RISK_AREAS = [
  'patient-safety',
  'working-environment',
  'access-to-care',
  'economy',
  'training-mandate',
] as const;
export type RiskArea = (typeof RISK_AREAS)[number];

/** What can be done when a risk is reviewed. */
export const REVIEW_OUTCOMES = ['keep', 'close', 'reopen'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const RISK_STATUSES = ['open', 'closed'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];

type Words = { sv: string; en: string };

/** Words of each step, so that two who assess mean the same. */
export const PROBABILITY_STEPS: readonly Words[] = [
  {
    sv: 'Osannolik: har inte hänt hos oss och väntas inte hända',
    en: 'Improbable: has not happened here, not expected to',
  },
  { sv: 'Liten: kan hända någon gång under planens tid', en: 'Small: may happen once while the plan lasts' },
  { sv: 'Möjlig: väntas hända någon gång om året', en: 'Possible: expected about once a year' },
  { sv: 'Trolig: väntas hända varje månad', en: 'Probable: expected every month' },
  {
    sv: 'Nästan säker: väntas hända varje vecka eller pågår redan',
    en: 'Almost certain: every week, or happening already',
  },
];
export const SEVERITY_STEPS: readonly Words[] = [
  { sv: 'Försumbar: märks men får inga följder', en: 'Negligible: is noticed, nothing follows' },
  { sv: 'Lindrig: övergående besvär eller mindre merarbete', en: 'Slight: passing trouble or some extra work' },
  {
    sv: 'Kännbar: vården eller arbetet störs så att det måste planeras om',
    en: 'Felt: care or work must be replanned',
  },
  {
    sv: 'Allvarlig: bestående skada, sjukskrivning eller stängd verksamhet',
    en: 'Serious: lasting harm, sick leave or closed services',
  },
  {
    sv: 'Katastrofal: dödsfall, eller ett uppdrag som inte kan fullgöras',
    en: 'Disastrous: death, or a duty that cannot be fulfilled',
  },
];

/** Parameter of the region file: from this score on, a residual risk must be accepted. */
export const THRESHOLD_PARAMETER = 'risk-acceptance-threshold';
export const DEFAULT_THRESHOLD = 15;

export const riskScore = (probability: number, severity: number): number => probability * severity;
