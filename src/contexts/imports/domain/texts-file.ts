/** Why a whole file cannot be used: nothing of it is written. */
export const fileTexts = {
  'file-not-found': {
    sv: 'Filen {file} finns inte. Kontrollera sökvägen och försök igen.',
    en: 'The file {file} does not exist. Check the path and try again.',
  },
  'file-unreadable': {
    sv: 'Filen {file} går inte att läsa ({reason}). Kontrollera att det är en fil och att du har rätt att läsa den.',
    en: 'The file {file} cannot be read ({reason}). Check that it is a file and that you may read it.',
  },
  'file-empty': {
    sv: 'Filen {file} är tom. Gör om uttaget ur källsystemet och läs in den nya filen.',
    en: 'The file {file} is empty. Extract it again from the source system and import the new file.',
  },
  'file-too-large': {
    sv: 'Filen {file} är {size} byte och får vara högst {limit} byte. Dela upp uttaget, till exempel ett år per fil.',
    en: 'The file {file} is {size} bytes; at most {limit} bytes are allowed. Split the extract, for instance one year per file.',
  },
  'line-too-long': {
    sv: 'Filen {file} har en rad som är längre än 16 megabyte. Kontrollera att varje rad avslutas med radbrytning.',
    en: 'The file {file} has a line longer than 16 megabytes. Check that every row ends with a line break.',
  },
  'file-binary': {
    sv: 'Filen {file} innehåller inte text. Spara den som CSV, XLSX eller SIE i källsystemet och läs in den filen.',
    en: 'The file {file} does not hold text. Save it as CSV, XLSX or SIE in the source system and import that file.',
  },
  'file-wrong-encoding': {
    sv: 'Filen {file} blandar teckenkodningar, så att å, ä och ö inte går att läsa. Spara hela filen på nytt som UTF-8.',
    en: 'The file {file} mixes text encodings, so that å, ä and ö cannot be read. Save the whole file again as UTF-8.',
  },
  'file-html': {
    sv: 'Filen {file} är en webbsida, trots sitt namn. Öppna den i ett kalkylprogram, spara den som XLSX eller CSV och läs in den filen.',
    en: 'The file {file} is a web page in spite of its name. Open it in a spreadsheet, save it as XLSX or CSV and import that file.',
  },
  'file-old-workbook': {
    sv: 'Filen {file} är en arbetsbok i det gamla formatet .xls, eller skyddad med lösenord. Spara den som XLSX utan lösenord och läs in den filen.',
    en: 'The file {file} is a workbook in the old .xls format, or protected by a password. Save it as XLSX without a password and import that file.',
  },
  'file-pdf': {
    sv: 'Filen {file} är en PDF och kan inte läsas som tabell. Ta ut samma uppgifter som CSV, XLSX eller SIE.',
    en: 'The file {file} is a PDF and cannot be read as a table. Extract the same data as CSV, XLSX or SIE.',
  },
  'file-rtf': {
    sv: 'Filen {file} är ett textdokument (RTF). Ta ut samma uppgifter som CSV, XLSX eller SIE.',
    en: 'The file {file} is a text document (RTF). Extract the same data as CSV, XLSX or SIE.',
  },
  'file-xml': {
    sv: 'Filen {file} är XML av ett slag som inte kan läsas in. Ta ut samma uppgifter som CSV, XLSX eller SIE.',
    en: 'The file {file} is XML of a kind that cannot be imported. Extract the same data as CSV, XLSX or SIE.',
  },
  'invoice-import-unavailable': {
    sv: 'Filen {file} är en faktura. Fakturor kan ännu inte läsas in. Läs in fakturans konteringar med huvudboken så länge.',
    en: 'The file {file} is an invoice. Invoices cannot be imported yet. Import their ledger rows meanwhile.',
  },
  'workbook-broken': {
    sv: 'Arbetsboken {file} är avklippt eller skadad. Hämta eller spara den på nytt och läs in den filen.',
    en: 'The workbook {file} is cut off or damaged. Download or save it again and import that file.',
  },
  'workbook-unknown': {
    sv: 'Filen {file} är ett zip-arkiv men ingen XLSX-arbetsbok. Packa upp det, eller spara tabellen som XLSX eller CSV.',
    en: 'The file {file} is a zip archive but no XLSX workbook. Unpack it, or save the table as XLSX or CSV.',
  },
  'headers-unknown': {
    sv: 'Rubrikerna i {file} känns inte igen: {found}. En fil behöver till exempel datum, konto, kostnadsställe och belopp (huvudbok), eller månad, enhet, personalkategori och årsarbetare (personal). Byt rubriker eller välj en profil.',
    en: 'The headings of {file} are not known: {found}. A file needs for instance date, account, cost_centre and amount (ledger), or month, unit, staff_category and fte (staff). Rename the headings or choose a profile.',
  },
  'header-duplicate': {
    sv: 'Kolumnerna ”{heading}” och ”{other}” i {file} betyder samma sak. Ta bort eller döp om en av dem.',
    en: 'The columns ”{heading}” and ”{other}” of {file} mean the same. Remove or rename one of them.',
  },
  'columns-missing': {
    sv: 'Filen {file} lästes som {kind} med profilen {profile} men saknar kolumnen {missing}. Rubriker i filen: {found}. Lägg till kolumnen eller välj en annan profil.',
    en: 'The file {file} was read as {kind} by the profile {profile} but lacks the column {missing}. Headings in the file: {found}. Add the column or choose another profile.',
  },
  'kind-ambiguous': {
    sv: 'Filen {file} kan vara flera slag: {kinds}. Ange vilket med --as.',
    en: 'The file {file} may be of several kinds: {kinds}. Say which with --as.',
  },
  'kind-mismatch': {
    sv: 'Filen {file} skulle läsas som {asked} men är {found}. Utelämna --as, eller välj rätt fil.',
    en: 'The file {file} was to be read as {asked} but is {found}. Leave out --as, or choose the right file.',
  },
  'profile-unknown': {
    sv: 'Profilen {profile} finns inte. Välj en av: {profiles}.',
    en: 'There is no profile {profile}. Choose one of: {profiles}.',
  },
  'profile-mismatch': {
    sv: 'Profilen {profile} passar inte filen {file}, som är {found}. Utelämna profilen eller välj en annan.',
    en: 'The profile {profile} does not fit the file {file}, which is {found}. Leave the profile out or choose another.',
  },
  'sie-type-balances': {
    sv: 'Filen {file} är SIE typ {type} och innehåller bara saldon, inga bokförda rader att följa siffror tillbaka till. Ta ut den som SIE typ 4 (4E eller 4I).',
    en: 'The file {file} is SIE type {type} and holds balances only, no booked rows to trace figures to. Export it as SIE type 4 (4E or 4I).',
  },
  'sie-type-missing': {
    sv: 'Filen {file} är en SIE-fil utan #SIETYP och räknas då som typ 1, som bara har saldon. Ta ut den som SIE typ 4 (4E eller 4I).',
    en: 'The file {file} is a SIE file without #SIETYP, which makes it type 1 with balances only. Export it as SIE type 4 (4E or 4I).',
  },
  'sie-type-unknown': {
    sv: 'Filen {file} säger sig vara SIE typ {type}, som inte är en känd typ. Ta ut den som SIE typ 4 (4E eller 4I).',
    en: 'The file {file} says it is SIE type {type}, which is not a known type. Export it as SIE type 4 (4E or 4I).',
  },
} as const;
