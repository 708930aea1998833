/** What sourcing can refuse, with its sentences. */
export const sourcingRefusals = {
  'contract-unknown': {
    sv: 'Det finns inget lokalt avtal med nummer {number}.',
    en: 'There is no local contract with number {number}.',
  },
  'contract-unfit': {
    sv: 'Avtalet kan inte sparas: {count} uppgifter behöver rättas. Ingenting har sparats.',
    en: 'The contract cannot be saved: {count} fields need to be put right. Nothing was saved.',
  },
  'contract-already-there': {
    sv: 'Avtalet finns redan som nr {number}: samma leverantör, enhet och första dag. Ingenting har sparats. Ändra det i stället.',
    en: 'The contract is already there as no. {number}: same supplier, unit and first day. Nothing was saved. Change that one instead.',
  },
  'contract-key-taken': {
    sv: 'Nyckeln {key} har redan avtal nr {number}. Ingenting har sparats. Välj en annan nyckel.',
    en: 'The key {key} already belongs to contract no. {number}. Nothing was saved. Choose another key.',
  },
  'contract-not-in-state': {
    sv: 'Det går inte i avtalets nuvarande läge. Ingenting har sparats. Läs in sidan på nytt och se vad som går att göra.',
    en: 'That cannot be done in the contract’s present state. Nothing was saved. Reload the page and see what can be done.',
  },
  'contract-option-unknown': {
    sv: 'Avtalet har ingen oanvänd option till {extendsTo}. Ingenting har sparats.',
    en: 'The contract has no unused option until {extendsTo}. Nothing was saved.',
  },
  'contract-option-late': {
    sv: 'Optionen skulle ha använts senast {callBy}. Ingenting har sparats. Ange den dag då den användes.',
    en: 'The option had to be used by {callBy}. Nothing was saved. Give the day on which it was used.',
  },
  'contract-ends-before-start': {
    sv: 'Sista dag kan inte vara före avtalets första dag, {validFrom}. Ingenting har sparats.',
    en: 'The last day cannot be before the first, {validFrom}. Nothing was saved.',
  },
  'contract-ends-in-future': {
    sv: 'Avtalet kan avslutas först när sista dagen är inne. Ingenting har sparats. Registrera en uppsägning, eller ändra sista dag.',
    en: 'The contract can be ended only when its last day has come. Nothing was saved. Register a notice, or change the last day.',
  },
  'contract-person-unknown': {
    sv: 'Personen {person} finns inte. Ingenting har sparats.',
    en: 'There is no person {person}. Nothing was saved.',
  },

  // Faults of one field.
  'contract-personal-number': {
    sv: 'Uppgiften innehåller ett personnummer ({masked}). Ta bort det. För en enskild firma räcker namnet.',
    en: 'The field holds a personal identity number ({masked}). Remove it. For a sole trader the name is enough.',
  },
  'contract-supplier-number-unfit': {
    sv: 'Organisationsnumret ska ha tio siffror, till exempel 556677-8899.',
    en: 'The organisation number has ten digits, for instance 556677-8899.',
  },
  'contract-dates-reversed': {
    sv: 'Sista dag är före första dag. Rätta den ena.',
    en: 'The last day is before the first. Put one of them right.',
  },
  'contract-option-without-end': {
    sv: 'Ett avtal som gäller tills vidare kan inte förlängas. Ange sista dag, eller ta bort optionen.',
    en: 'A contract until further notice cannot be extended. Give a last day, or remove the option.',
  },
  'contract-option-too-early': {
    sv: 'Optionen måste leda längre än {last}.',
    en: 'The option must lead further than {last}.',
  },
  'contract-unit-unknown': {
    sv: 'Det finns ingen enhet {unit} i dag. Välj en annan.',
    en: 'There is no unit {unit} today. Choose another.',
  },
  'contract-staff-category-unknown': {
    sv: 'Det finns ingen personalkategori {key}.',
    en: 'There is no staff category {key}.',
  },
} as const;
