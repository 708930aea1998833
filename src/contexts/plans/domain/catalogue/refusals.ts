/** What the action catalogue, its grading and the choices can refuse. */
export const catalogueRefusals = {
  'catalogue-file-unfit': {
    sv: 'Filen {file} har {count} fel. Ingenting har sparats. Rätta felen och läs in filen igen.',
    en: 'The file {file} has {count} faults. Nothing was saved. Mend them and read the file in again.',
  },
  'catalogue-file-kind': {
    sv: 'Filen {file} är ingen åtgärdskatalog. Läs in en fil som slutar på .csv, .xlsx, .yaml eller .yml.',
    en: 'The file {file} is no action catalogue. Read in a file that ends in .csv, .xlsx, .yaml or .yml.',
  },
  'catalogue-file-empty': {
    sv: 'Filen {file} har inga åtgärder. Kontrollera att det är rätt fil.',
    en: 'The file {file} has no actions. Check that it is the right file.',
  },
  'catalogue-file-large': {
    sv: 'Filen {file} är större än {megabytes} MB. En åtgärdskatalog är mycket mindre. Kontrollera att det är rätt fil.',
    en: 'The file {file} is larger than {megabytes} MB. An action catalogue is much smaller. Check that it is the right file.',
  },
  'catalogue-file-broken': {
    sv: 'Arbetsboken {file} går inte att öppna. Spara den igen i kalkylprogrammet och försök på nytt.',
    en: 'The workbook {file} cannot be opened. Save it again in the spreadsheet program and retry.',
  },
  'catalogue-file-unreadable': {
    sv: 'Filen {file} går inte att läsa. Kontrollera sökvägen och rättigheterna.',
    en: 'The file {file} cannot be read. Check the path and its permissions.',
  },
  'catalogue-content-unfit': {
    sv: 'Åtgärden har {count} fel. Ingenting har sparats. Rätta felen och spara igen.',
    en: 'The action has {count} faults. Nothing was saved. Mend them and save again.',
  },
  'catalogue-action-unknown': {
    sv: 'Det finns ingen åtgärd med nummer {number} i katalogen.',
    en: 'There is no action with number {number} in the catalogue.',
  },
  'catalogue-version-unknown': {
    sv: 'Det finns ingen version {number} av åtgärdskatalogen.',
    en: 'There is no version {number} of the action catalogue.',
  },
  'catalogue-action-withdrawn': {
    sv: 'Åtgärd {number} har utgått ur katalogen. Ingenting har sparats. Återställ åtgärden om den ska användas igen.',
    en: 'Action {number} is withdrawn from the catalogue. Nothing was saved. Restore it if it is to be used again.',
  },
  'catalogue-unit-unknown': {
    sv: 'Det finns ingen enhet med koden {unit} i dag.',
    en: 'There is no unit with the code {unit} today.',
  },
  'choice-reason-missing': {
    sv: 'Skriv varför åtgärden inte väljs. Skälet behövs när planen följs upp.',
    en: 'Write why the action is not chosen. The reason is needed when the plan is followed up.',
  },
  'grade-empty': {
    sv: 'Bedömningen är tom. Sätt minst en av graderna.',
    en: 'The grade is empty. Set at least one of the four.',
  },

  // Faults in a file or a form, each with its place.
  'catalogue-heading-missing': {
    sv: 'Kolumnen ”{column}” saknas. Lägg till den i rubrikraden.',
    en: 'The column “{column}” is missing. Add it to the headings.',
  },
  'catalogue-quote-unfit': {
    sv: 'Citattecknen går inte ihop. Varje ” som börjar en cell måste också avsluta den.',
    en: 'The quotation marks do not match. Each one that begins a cell must also end it.',
  },
  'catalogue-yaml-syntax': {
    sv: 'Raden går inte att läsa som YAML. Kontrollera indrag, kolon och citattecken.',
    en: 'The line cannot be read as YAML. Check indentation, colons and quotation marks.',
  },
  'catalogue-yaml-list-missing': {
    sv: 'Filen saknar listan actions. Skriv åtgärderna som en lista under actions.',
    en: 'The file lacks the list actions. Write the actions as a list under actions.',
  },
  'catalogue-yaml-entry-unfit': {
    sv: 'Posten är ingen åtgärd. Skriv den som nycklar med värden: number, key, area och så vidare.',
    en: 'The entry is no action. Write it as keys with values: number, key, area and so on.',
  },
  'catalogue-field-unknown': {
    sv: 'Fältet ”{column}” finns inte i en åtgärd. Ta bort det eller rätta stavningen.',
    en: 'An action has no field “{column}”. Remove it or mend the spelling.',
  },
  'catalogue-field-missing': { sv: '{column} saknas. Fyll i det.', en: '{column} is missing. Fill it in.' },
  'catalogue-text-long': {
    sv: '{column} är längre än {maximum} tecken. Korta texten.',
    en: '{column} is longer than {maximum} characters. Shorten it.',
  },
  'catalogue-bar-in-checkpoint': {
    sv: '”{value}” innehåller ett lodstreck. Det skiljer checkpunkter åt i filer. Skriv något annat tecken.',
    en: '“{value}” holds a vertical bar, which sets checkpoints apart in files. Write another character.',
  },
  'catalogue-personal-number': {
    sv: '{column} innehåller ett personnummer ({value}). Ta bort det.',
    en: '{column} holds a personal identity number ({value}). Remove it.',
  },
  'catalogue-number-unfit': {
    sv: '”{value}” är inget åtgärdsnummer. Skriv ett heltal från 1, eller lämna tomt för en ny åtgärd.',
    en: '“{value}” is no action number. Write a whole number from 1, or leave it empty for a new action.',
  },
  'catalogue-key-unfit': {
    sv: '”{value}” går inte att använda som nyckel. Skriv små bokstäver a–z, siffror och bindestreck, högst {maximum} tecken.',
    en: '“{value}” cannot be a key. Write lower-case a–z, digits and hyphens, at most {maximum} characters.',
  },
  'catalogue-area-unknown': {
    sv: '”{value}” är inget av de sju områdena. Skriv något av: {known}.',
    en: '“{value}” is none of the seven areas. Write one of: {known}.',
  },
  'catalogue-level-unknown': {
    sv: '”{value}” är ingen nivå. Skriv något av: {known}.',
    en: '“{value}” is no level. Write one of: {known}.',
  },
  'catalogue-role-unknown': {
    sv: '”{value}” är ingen roll. Skriv någon av: {known}.',
    en: '“{value}” is no role. Write one of: {known}.',
  },
  'catalogue-indicator-unknown': {
    sv: 'Nyckeltalet ”{value}” finns inte. Använd nyckeln för ett nyckeltal i Varaktig eller en serie i regionfilen.',
    en: 'There is no indicator “{value}”. Use the key of an indicator in Varaktig or of a series in the region file.',
  },
  'catalogue-direction-unfit': {
    sv: '”{value}” saknar riktning. Skriv nyckeltalet, kolon och ökar eller minskar.',
    en: '“{value}” has no direction. Write the indicator, a colon and up or down.',
  },
  'catalogue-indicator-twice': {
    sv: 'Nyckeltalet i ”{value}” står två gånger för åtgärden. Ta bort det ena.',
    en: 'The indicator in “{value}” stands twice for the action. Remove one of them.',
  },
  'catalogue-key-twice': {
    sv: 'Nyckeln ”{value}” står också på rad {otherLine}. Varje åtgärd har en egen nyckel.',
    en: 'The key “{value}” also stands on line {otherLine}. Each action has a key of its own.',
  },
  'catalogue-number-twice': {
    sv: 'Nummer {value} står också på rad {otherLine}. Varje åtgärd har ett eget nummer.',
    en: 'Number {value} also stands on line {otherLine}. Each action has a number of its own.',
  },
  'catalogue-key-taken': {
    sv: 'Nyckeln ”{value}” tillhör åtgärd {number}. Välj en annan nyckel.',
    en: 'The key “{value}” belongs to action {number}. Choose another key.',
  },
  'catalogue-key-numbered': {
    sv: 'Åtgärden ”{key}” har redan nummer {number}, men raden säger {value}. Ett nummer ändras aldrig.',
    en: 'The action “{key}” already has number {number}, but the row says {value}. A number never changes.',
  },
  'catalogue-number-taken': {
    sv: 'Nummer {value} tillhör åtgärden ”{key}”. Ge den nya åtgärden ett ledigt nummer eller lämna tomt.',
    en: 'Number {value} belongs to the action “{key}”. Give the new action a free number or leave it empty.',
  },
} as const;
