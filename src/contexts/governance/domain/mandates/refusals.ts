/** What mandates and decision points can refuse, with its sentences. */
export const mandateRefusals = {
  'mandate-unknown': {
    sv: 'Det finns inget uppdrag med beteckningen {key}.',
    en: 'There is no mandate {key}.',
  },
  'mandate-key-taken': {
    sv: 'Beteckningen {key} är upptagen. Välj en annan.',
    en: 'The key {key} is taken. Choose another.',
  },
  'mandate-unit-unknown': {
    sv: 'Det finns ingen enhet med koden {unit}. Välj en av regionens enheter.',
    en: 'There is no unit {unit}. Choose one of the region’s units.',
  },
  'mandate-state': {
    sv: 'Uppdraget är {status}, och då går det här inte att göra. Ingenting har sparats.',
    en: 'The mandate is {status}, which does not allow this. Nothing was saved.',
  },
  'mandate-person-unknown': {
    sv: 'Det finns ingen person med id {person}. Välj någon som finns upplagd.',
    en: 'There is no person {person}. Choose someone who has been entered.',
  },
  'mandate-nothing-to-establish': {
    sv: 'Version {version} är redan fastställd. Gör en ändring först.',
    en: 'Version {version} has been established already. Make a change first.',
  },
  'mandate-without-owner': {
    sv: 'Uppdraget har ingen ägare som kan fastställa det. Fyll i ägare under Organisation och spara.',
    en: 'The mandate has no owner who can establish it. Fill in an owner under Organisation and save.',
  },
  'mandate-not-established': {
    sv: '{name} kräver ett fastställt direktiv. Låt ägaren fastställa direktivet först.',
    en: '{name} takes an established directive. Have the owner establish it first.',
  },
  'mandate-version-unknown': {
    sv: 'Uppdraget har ingen version {version}.',
    en: 'The mandate has no version {version}.',
  },
  'not-owner': {
    sv: 'Bara uppdragets ägare, eller den som är ställföreträdare för en ägare, kan göra det här. Ingenting har sparats.',
    en: 'Only an owner of the mandate, or a substitute appointed for one, can do this. Nothing was saved.',
  },
  'not-responsible': {
    sv: 'Bara den som ansvarar för aktiviteten, eller den som leder uppdraget, kan göra det här. Ingenting har sparats.',
    en: 'Only whoever is responsible for the activity, or leads the mandate, can do this. Nothing was saved.',
  },
  'activity-unknown': {
    sv: 'Aktiviteten finns inte i det fastställda direktivet. Fastställ den version där den står först.',
    en: 'The activity is not in the established directive. Establish the version it stands in first.',
  },
  'activity-started-already': {
    sv: 'Aktiviteten har redan startats, {date}.',
    en: 'The activity has been started already, {date}.',
  },
  'activity-not-started': {
    sv: 'Aktiviteten har inte startats än. Starta den först.',
    en: 'The activity has not been started. Start it first.',
  },
  'activity-completed-already': {
    sv: 'Aktiviteten är redan klar, {date}.',
    en: 'The activity has been completed already, {date}.',
  },
  'decision-point-not-passed': {
    sv: '{name} är inte passerad. Arbetet får börja när ägaren har beslutat ja där.',
    en: '{name} has not been passed. The work may start when the owner has decided yes there.',
  },
  'decision-point-unknown': {
    sv: 'Det finns ingen beslutspunkt {id}.',
    en: 'There is no decision point {id}.',
  },
  'decision-point-not-open': {
    sv: '{name} är inte öppen. Beslutspunkter passeras i ordning, och {next} står på tur.',
    en: '{name} is not open. Decision points are passed in order, and {next} is next.',
  },
  'decision-point-passed-already': {
    sv: '{name} är redan passerad. Ett beslut i registret ändras inte.',
    en: '{name} has been passed already. A registered decision is not changed.',
  },
  'decision-point-in-use': {
    sv: '{name} har redan prövats. Den kan inte tas bort eller byta plats eller beteckning.',
    en: '{name} has been tried already. It cannot be removed, moved or given another key.',
  },
  'decision-point-twice': {
    sv: 'Två beslutspunkter har samma beteckning, {key}. Ge den ena en annan.',
    en: 'Two decision points have the same key, {key}. Give one of them another.',
  },
  'checklist-incomplete': {
    sv: '{count} av checklistans punkter är inte uppfyllda: {items}. Besvara dem med ja, underteckna ett undantag med skäl, eller besluta nej.',
    en: '{count} items of the checklist are not met: {items}. Answer them with yes, sign an exception with its reason, or decide no.',
  },
  'checklist-item-unknown': {
    sv: 'Checklistan har ingen punkt {item}.',
    en: 'The checklist has no item {item}.',
  },
  'checklist-item-met': {
    sv: 'Punkten är redan besvarad med ja och behöver inget undantag.',
    en: 'The item has been answered with yes and needs no exception.',
  },
  'checklist-item-excepted': {
    sv: 'Punkten har redan ett undantag.',
    en: 'The item has an exception already.',
  },
  'signed-in-the-future': {
    sv: 'Beslutsdagen {date} ligger i framtiden. Ange dagen för beslutet.',
    en: 'The day of the decision, {date}, has not come yet. Give the day of the decision.',
  },
} as const;
