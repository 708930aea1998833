/** What is wrong with what a region file says. Faults name both places when two contradict. */
export const ruleProblems = {
  'region-file-overlap-parameter': {
    sv: 'Rad {line} och rad {otherLine} ger båda parametern {key} ett värde {date}. Låt den tidigare sluta dagen före med validTo.',
    en: 'Line {line} and line {otherLine} both give the parameter {key} a value on {date}. End the earlier one the day before with validTo.',
  },
  'region-file-overlap-unit': {
    sv: 'Rad {line} och rad {otherLine} beskriver båda enheten {key} {date}. Låt den tidigare sluta dagen före med validTo.',
    en: 'Line {line} and line {otherLine} both describe the unit {key} on {date}. End the earlier one the day before with validTo.',
  },
  'region-file-overlap-account': {
    sv: 'Rad {line} och rad {otherLine} gäller båda konto {key} {date}. Låt den tidigare sluta dagen före med validTo.',
    en: 'Line {line} and line {otherLine} are both for account {key} on {date}. End the earlier one the day before with validTo.',
  },
  'region-file-overlap-agreement': {
    sv: 'Rad {line} och rad {otherLine} beskriver båda avtalet {key} {date}. Låt det tidigare sluta dagen före med validTo.',
    en: 'Line {line} and line {otherLine} both describe the agreement {key} on {date}. End the earlier one the day before with validTo.',
  },
  'region-file-staff-category-twice': {
    sv: 'Rad {line} och rad {otherLine} har samma personalkategori {key}. Ta bort den ena.',
    en: 'Line {line} and line {otherLine} have the same staff category {key}. Remove one.',
  },
  'region-file-target-twice': {
    sv: 'Rad {line} och rad {otherLine} är samma mål: {key}. Ta bort det ena.',
    en: 'Line {line} and line {otherLine} are the same target: {key}. Remove one.',
  },
  'region-file-series-twice': {
    sv: 'Rad {line} och rad {otherLine} har samma nyckel {key}. Ge den ena en annan.',
    en: 'Line {line} and line {otherLine} have the same key {key}. Give one another.',
  },
  'region-file-gap-unit': {
    sv: 'Rad {line} och rad {otherLine}: enheten {key} finns inte mellan {validTo} och {validFrom}. Låt perioderna mötas, eller ge enheten en ny kod.',
    en: 'Line {line} and line {otherLine}: the unit {key} does not exist between {validTo} and {validFrom}. Let the periods meet, or give the unit a new code.',
  },
  'region-file-gap-parameter': {
    sv: 'Rad {line} och rad {otherLine}: parametern {key} saknar värde mellan {validTo} och {validFrom}. Låt perioderna mötas.',
    en: 'Line {line} and line {otherLine}: the parameter {key} has no value between {validTo} and {validFrom}. Let the periods meet.',
  },
  'region-file-no-root': {
    sv: 'Ingen enhet står överst. En enhet, regionen själv, ska sakna parent.',
    en: 'No unit is at the top. One unit, the region itself, has no parent.',
  },
  'region-file-two-roots': {
    sv: 'Rad {line} och rad {otherLine}: både {key} och {other} saknar parent {date}. Bara en enhet kan stå överst.',
    en: 'Line {line} and line {otherLine}: both {key} and {other} have no parent on {date}. Only one unit can be at the top.',
  },
  'region-file-parent-not-there': {
    sv: 'Rad {line} och rad {otherLine}: enheten {key} ligger under {parent}, som inte finns {date}. Ändra giltigheten eller flytta enheten.',
    en: 'Line {line} and line {otherLine}: the unit {key} is under {parent}, which does not exist on {date}. Change the validity or move the unit.',
  },
  'region-file-cycle': {
    sv: 'Rad {line} och rad {otherLine}: enheterna ligger i en cirkel {date}: {codes} (rad {lines}). Ändra parent på en av dem.',
    en: 'Line {line} and line {otherLine}: the units form a circle on {date}: {codes} (lines {lines}). Change the parent of one.',
  },
  'region-file-too-many-levels': {
    sv: 'Enheten {key} har fler än {maximum} nivåer ovanför sig.',
    en: 'The unit {key} has more than {maximum} levels above it.',
  },
  'region-file-cost-centre-claimed-twice': {
    sv: 'Rad {line} och rad {otherLine}: kostnadsställe {key} hör {date} till både {unit} och {other}. Ta bort det från den ena.',
    en: 'Line {line} and line {otherLine}: cost centre {key} belongs on {date} to both {unit} and {other}. Remove it from one.',
  },

  'region-file-unknown-unit': {
    sv: 'Enheten {key} finns inte i units.',
    en: 'There is no unit {key} in units.',
  },
  'region-file-unknown-unit-suggestion': {
    sv: 'Enheten {key} finns inte i units. Menade du {suggestion}?',
    en: 'There is no unit {key} in units. Did you mean {suggestion}?',
  },
  'region-file-unknown-indicator': {
    sv: 'Nyckeltalet {key} finns inte. Det ska vara ett inbyggt nyckeltal eller stå i series.',
    en: 'There is no indicator {key}. It is a built-in one or stands in series.',
  },
  'region-file-unknown-indicator-suggestion': {
    sv: 'Nyckeltalet {key} finns inte. Menade du {suggestion}?',
    en: 'There is no indicator {key}. Did you mean {suggestion}?',
  },
  'region-file-unknown-staff-category': {
    sv: 'Personalkategorin {key} finns inte. Lägg till den i staffCategories.',
    en: 'There is no staff category {key}. Add it to staffCategories.',
  },
  'region-file-unknown-staff-category-suggestion': {
    sv: 'Personalkategorin {key} finns inte. Menade du {suggestion}?',
    en: 'There is no staff category {key}. Did you mean {suggestion}?',
  },
  'region-file-unknown-care-area': {
    sv: 'Ingen enhet har vårdområdet {key}. Skriv all, eller ge en enhet vårdområdet.',
    en: 'No unit has the care area {key}. Write all, or give a unit the care area.',
  },
  'region-file-unknown-care-area-suggestion': {
    sv: 'Ingen enhet har vårdområdet {key}. Menade du {suggestion}?',
    en: 'No unit has the care area {key}. Did you mean {suggestion}?',
  },
  'region-file-key-reserved': {
    sv: '{key} har en egen betydelse och kan inte användas här. Välj ett annat ord.',
    en: '{key} has a meaning of its own and cannot be used here. Choose another word.',
  },
  'region-file-series-built-in': {
    sv: 'Nyckeltalet {key} är redan inbyggt. Ta bort raden; värden för det kan läsas in ändå.',
    en: 'The indicator {key} is built in already. Remove the line; values for it can be imported anyway.',
  },
  'region-file-parameter-not-positive': {
    sv: '{key} ska vara ett tal över 0, men är {value}.',
    en: '{key} should be a number above 0, but is {value}.',
  },
  'region-file-parameter-not-yes-or-no': {
    sv: '{key} ska vara true eller false, men är {value}.',
    en: '{key} should be true or false, but is {value}.',
  },
  'region-file-parameter-not-a-share': {
    sv: '{key} ska vara ett tal från 0 till 1, men är {value}.',
    en: '{key} should be a number from 0 to 1, but is {value}.',
  },
  'region-file-target-without-value': {
    sv: 'Målet har inget value. Ge ett värde, eller toBeDecidedBy med dagen då det ska vara beslutat.',
    en: 'The target has no value. Give one, or toBeDecidedBy with the day when it is to be decided.',
  },
  'region-file-target-start-after-due': {
    sv: 'Målbanan börjar {from}, men ska vara nådd {due}.',
    en: 'The target path begins {from}, but is due {due}.',
  },
  'region-file-target-against-series': {
    sv: 'Rad {line} och rad {otherLine}: målet och serien {key} har olika riktning (direction).',
    en: 'Line {line} and line {otherLine}: the target and the series {key} have different directions.',
  },
  'region-file-target-directions': {
    sv: 'Rad {line} och rad {otherLine}: två mål för samma sak har motsatt riktning (direction): {key}.',
    en: 'Line {line} and line {otherLine}: two targets for the same thing have opposite directions: {key}.',
  },
} as const;
