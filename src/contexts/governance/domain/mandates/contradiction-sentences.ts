/** What is said of each contradiction: what it is, and what can be done about it. */
export const contradictionSentences = {
  'nothing-to-reach': {
    sv: 'Uppdraget har inget uppdragsmål. Skriv vad det ska nå.',
    en: 'The mandate has nothing to reach. Write what it shall deliver.',
  },
  'no-target': {
    sv: 'Målet ”{name}” är inte knutet till något av regionens mål. Knyt det till ett, så att det går att följa.',
    en: '“{name}” is not tied to any of the region’s targets. Tie it to one, so that it can be followed.',
  },
  'target-unknown': {
    sv: 'Målet ”{name}” är knutet till ett mål med slutdag {due} som inte längre finns bland regionens mål. Välj ett som finns.',
    en: '“{name}” is tied to a target due {due} that is no longer among the region’s targets. Choose one that is.',
  },
  'target-without-number': {
    sv: 'Målet ”{name}” är knutet till ett mål som ännu inte har något tal (slutdag {due}). Se till att talet blir beslutat.',
    en: '“{name}” is tied to a target that has no number yet (due {due}). See that the number is decided.',
  },
  'ends-before-target': {
    sv: 'Uppdraget slutar {end}, men målet ”{name}” ska vara nått först {due}. Förläng uppdraget eller skriv i överlämningen vem som tar över målet.',
    en: 'The mandate ends {end}, but “{name}” is due {due}. Extend the mandate, or write in the handover who takes it over.',
  },
  'period-open': {
    sv: 'Tidplanen saknar start eller slut. Fyll i båda.',
    en: 'The time plan lacks its start or its end. Fill in both.',
  },
  'period-backwards': {
    sv: 'Uppdraget slutar {end}, före sin start {start}. Rätta datumen.',
    en: 'The mandate ends {end}, before its start {start}. Mend the dates.',
  },
  'no-owner': {
    sv: 'Uppdraget har ingen ägare. Utan ägare kan ingen beslutspunkt undertecknas.',
    en: 'The mandate has no owner. Without one no decision point can be signed.',
  },
  'no-lead': { sv: 'Uppdraget har ingen ledare. Utse en.', en: 'The mandate has no lead. Appoint one.' },
  'owner-is-lead': {
    sv: 'Samma person äger och leder uppdraget. Det kan vara meningen, men då granskar ingen annan arbetet.',
    en: 'The same person owns and leads the mandate. It may be meant so, but then nobody else reviews the work.',
  },
  'no-resources': {
    sv: 'Inga resurser är angivna. Skriv vilka som behövs, hur många timmar och om det är överenskommet.',
    en: 'No resources are given. Write which are needed, how many hours, and whether that is agreed.',
  },
  'milestone-outside': {
    sv: 'Milstolpen ”{name}” den {date} ligger utanför uppdragets tid. Flytta den eller ändra tidplanen.',
    en: 'The milestone “{name}” on {date} lies outside the mandate’s period. Move it or change the time plan.',
  },
  'points-out-of-order': {
    sv: '{name} är planerad {date}, före {before} som är planerad {former}. Beslutspunkter passeras i ordning: rätta datumen.',
    en: '{name} is planned {date}, before {before}, which is planned {former}. Points are passed in order: mend the dates.',
  },
  'point-without-date': {
    sv: '{name} har inget datum i milstolpeplanen. Då kan ingen påminnas om den.',
    en: '{name} has no date in the milestone plan. Then nobody can be reminded of it.',
  },
  'activity-backwards': {
    sv: 'Aktiviteten ”{name}” slutar {to}, före sin start {from}. Rätta datumen.',
    en: 'The activity “{name}” ends {to}, before its start {from}. Mend the dates.',
  },
  'activity-outside': {
    sv: 'Aktiviteten ”{name}” ligger utanför uppdragets tid, {start} till {end}. Flytta den eller ändra tidplanen.',
    en: 'The activity “{name}” lies outside the mandate’s period, {start} to {end}. Move it or change the time plan.',
  },
  'activity-without-responsible': {
    sv: 'Aktiviteten ”{name}” har ingen ansvarig. Utse en.',
    en: 'Nobody is responsible for the activity “{name}”. Appoint someone.',
  },
  'activity-without-phase': {
    sv: 'Aktiviteten ”{name}” hör inte till någon fas. Då är det ingen beslutspunkt som öppnar den.',
    en: 'The activity “{name}” belongs to no phase. Then no decision point opens it.',
  },
  'activity-before-point': {
    sv: 'Aktiviteten ”{name}” börjar {from}, men {point}, som öppnar dess fas, är planerad först {planned}. Flytta den ena.',
    en: 'The activity “{name}” starts {from}, but {point}, which opens its phase, is planned {planned}. Move one of them.',
  },
} as const satisfies Readonly<Record<string, { sv: string; en: string }>>;

/** The sentence about a contradiction, in a language. */
export const contradictionText = (
  { code, values }: { code: keyof typeof contradictionSentences; values: Readonly<Record<string, string>> },
  language: 'sv' | 'en',
): string =>
  contradictionSentences[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
