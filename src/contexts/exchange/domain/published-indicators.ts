/**
 * What published figures count. `published` is the word in the data set's column `metric`. Key and name say no more than
 * the sources do: most write only "share of personnel cost", so the denominator may be own cost or all personnel cost.
 */
export const publishedIndicators = [
  { published: 'hyrkostnad_total', key: 'agency-personnel-cost', name: 'Hyrpersonalkostnad' },
  { published: 'hyrkostnad', key: 'agency-personnel-cost', name: 'Hyrpersonalkostnad' },
  {
    published: 'hyrandel_personalkostnad',
    key: 'agency-cost-to-personnel-cost',
    name: 'Hyrpersonalens kostnad mot personalkostnaden',
  },
  { published: 'andel_av_hyrkostnad', key: 'share-of-agency-cost', name: 'Andel av hyrpersonalkostnaden' },
  {
    published: 'direktupphandlad_hyrkostnad',
    key: 'directly-procured-agency-cost',
    name: 'Direktupphandlad hyrpersonal',
  },
  {
    published: 'forandring_mot_foregaende_ar',
    key: 'agency-cost-change-on-year',
    name: 'Förändring mot föregående år',
  },
  {
    published: 'forandring_mot_samma_period',
    key: 'agency-cost-change-on-same-period',
    name: 'Förändring mot samma period föregående år',
  },
  {
    published: 'forandring_mot_samma_kvartal_tva_ar_tidigare',
    key: 'agency-cost-change-on-two-years',
    name: 'Förändring mot samma kvartal två år tidigare',
  },
  {
    published: 'forandring_hyrandel',
    key: 'agency-cost-to-personnel-cost-change',
    name: 'Förändring av andelen hyrpersonal',
  },
  {
    published: 'forandring_egen_personalkostnad',
    key: 'own-personnel-cost-change',
    name: 'Förändring av egen personalkostnad',
  },
  {
    published: 'forandring_hyr_arsarbetare',
    key: 'agency-full-time-equivalents-change',
    name: 'Förändring av hyrpersonal, årsarbetare',
  },
  {
    published: 'forandring_egna_arsarbetare',
    key: 'own-full-time-equivalents-change',
    name: 'Förändring av egna årsarbetare',
  },
  { published: 'hyrveckor', key: 'agency-weeks', name: 'Hyrveckor' },
  { published: 'antal_hyrsjukskoterskor', key: 'agency-nurses', name: 'Antal hyrsjuksköterskor' },
  {
    published: 'antal_hyrsjukskoterskor_per_vecka',
    key: 'agency-nurses-per-week',
    name: 'Antal hyrsjuksköterskor per vecka',
  },
  { published: 'andel_hyrpersonal', key: 'agency-staff-share', name: 'Andel hyrpersonal' },
  { published: 'ST-läkare', key: 'resident-physicians', name: 'ST-läkare' },
  { published: 'atgarder_klara', key: 'actions-done', name: 'Klara åtgärder' },
] as const;

/** What a comparison must say beside the lines. */
export type ComparisonCaveat =
  /** The product divides by own personnel cost; sources divide by own or by all personnel cost, and seldom say which. */
  | 'denominator-varies'
  /** Published cost is as each region booked it; value-added tax may be inside. */
  | 'tax-may-be-inside';

const COUNTERPARTS: Readonly<Record<string, { indicator: string; caveat: ComparisonCaveat }>> = {
  'agency-cost-to-own-personnel-cost': { indicator: 'agency-cost-to-personnel-cost', caveat: 'denominator-varies' },
  'agency-share-of-personnel-cost': { indicator: 'agency-cost-to-personnel-cost', caveat: 'denominator-varies' },
  'agency-personnel-cost': { indicator: 'agency-personnel-cost', caveat: 'tax-may-be-inside' },
};

/** The published indicator that may stand beside one of the product's own, and what must be said then; undefined when none may. */
export function publishedCounterpart(
  indicatorKey: string,
): { indicator: string; caveat: ComparisonCaveat } | undefined {
  return COUNTERPARTS[indicatorKey];
}
