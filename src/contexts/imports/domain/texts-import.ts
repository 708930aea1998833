/** What can be refused about an import as a whole. */
export const importTexts = {
  'rows-faulty': {
    sv: '{count} fel i {file}. Inget har lästs in. Rätta raderna och läs in filen igen.',
    en: '{count} faults in {file}. Nothing was imported. Correct the rows and import the file again.',
  },
  'file-without-rows': {
    sv: 'Filen {file} har inga rader att läsa in. Kontrollera urvalet i uttaget.',
    en: 'The file {file} has no rows to import. Check the selection of the extract.',
  },
  'sum-beyond-range': {
    sv: 'Beloppen i {file} är tillsammans större än 90 000 miljarder kronor (andra tal: 900 miljarder) och kan inte summeras exakt. Något belopp är orimligt: kontrollera uttaget.',
    en: 'The amounts in {file} add up to more than 90,000 billion kronor (other numbers: 900 billion) and cannot be summed exactly. Some amount is unreasonable: check the extract.',
  },
  'double-import': {
    sv: 'Filen {file} har uppgifter som redan är inlästa från en annan fil. Samma uppgift kan bara räknas en gång; i en huvudbok är det samma konto, kostnadsställe och månad. Är filen en rättelse, läs in den med --replace (på webbsidan: kryssa i Ersätt). Ska båda filerna gälla, slå ihop dem till en fil och läs in den med --replace.',
    en: 'The file {file} has data that have already been imported from another file. The same data can count only once; in a ledger that is the same account, cost centre and month. If the file is a correction, import it with --replace (on the web page: tick Replace). If both files are to count, merge them into one file and import it with --replace.',
  },
  'double-import-place': {
    sv: 'Inläsning {importId} ({earlierFile}) har redan rader för {firstMonth}–{lastMonth}.',
    en: 'Import {importId} ({earlierFile}) already has rows for {firstMonth}–{lastMonth}.',
  },
  'import-unknown': {
    sv: 'Det finns ingen inläsning {id}. Se listan över inläsningar.',
    en: 'There is no import {id}. See the list of imports.',
  },
  'import-kind-unknown': {
    sv: '{kind} är inget slag av fil. Välj ett av: {kinds}.',
    en: '{kind} is no kind of file. Choose one of: {kinds}.',
  },
  'import-already-undone': {
    sv: 'Inläsning {id} ({file}) är redan tillbakatagen.',
    en: 'Import {id} ({file}) has already been taken back.',
  },
  'import-job-unknown': {
    sv: 'Det pågår ingen inläsning {id}. Den kan ha avbrutits när servern startades om. Läs in filen igen.',
    en: 'There is no import {id} under way. It may have stopped when the server was restarted. Import the file again.',
  },
  'import-job-not-ready': {
    sv: 'Inläsning {id} är inte klar att genomföra. Vänta tills provläsningen är klar.',
    en: 'Import {id} is not ready to be carried out. Wait until the dry run is done.',
  },
} as const;
