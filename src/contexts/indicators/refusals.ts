/** Codes that the indicators can refuse with; each sentence says what to do. */
export const indicatorRefusals = {
  'region-not-configured': {
    sv: 'Regionen har inga enheter ännu. Läs in regionfilen först (varaktig region apply FIL).',
    en: 'The region has no units yet. Apply the region file first (varaktig region apply FILE).',
  },
  'unit-unknown': {
    sv: 'Enheten {unit} finns inte i regionfilen. Kontrollera koden, eller lista enheterna med varaktig units list.',
    en: 'There is no unit {unit} in the region file. Check the code, or list the units with varaktig units list.',
  },
  'indicator-unknown': {
    sv: 'Nyckeltalet {indicator} finns inte. Välj bland: {known}.',
    en: 'There is no indicator {indicator}. Choose among: {known}.',
  },
  'staff-category-unknown': {
    sv: 'Personalkategorin {staffCategory} finns inte. Välj bland: {known}.',
    en: 'There is no staff category {staffCategory}. Choose among: {known}.',
  },
  'care-area-unknown': {
    sv: 'Vårdområdet {careArea} finns inte. Välj bland: {known}.',
    en: 'There is no care area {careArea}. Choose among: {known}.',
  },
  'period-unfit': {
    sv: '{period} är ingen period. Skriv till exempel 2026, 2026-08, 2026-T2, 2026-Q3, 2026-H1 eller 2026-01..2026-08.',
    en: '{period} is not a period. Write for instance 2026, 2026-08, 2026-T2, 2026-Q3, 2026-H1 or 2026-01..2026-08.',
  },
  'period-too-long': {
    sv: 'Perioden {period} är längre än {years} år. Välj en kortare period.',
    en: 'The period {period} is longer than {years} years. Choose a shorter one.',
  },
  'choice-unfit': {
    sv: '{option} kan inte vara {value}. Välj bland: {known}.',
    en: '{option} cannot be {value}. Choose among: {known}.',
  },
  'option-missing': {
    sv: 'Alternativet {option} saknas. Ange det och försök igen.',
    en: 'The option {option} is missing. Give it and try again.',
  },
  'place-unfit': {
    sv: 'Platsen i listan gick inte att tolka. Börja om från listans början.',
    en: 'The place in the list could not be understood. Start again from the beginning of the list.',
  },
} as const;
