/**
 * What can be wrong with a row; file and line are shown before the sentence. Every fault is told, all at once; then nothing of
 * the file is written.
 */
export const rowTexts = {
  'amount-missing': {
    sv: 'Kolumn {column}: belopp saknas. Fyll i beloppet, eller 0 om inget är bokfört.',
    en: 'Column {column}: the amount is missing. Fill it in, or 0 when nothing is booked.',
  },
  'amount-not-a-number': {
    sv: 'Kolumn {column}: ”{value}” är inget belopp. Skriv kronor med högst två decimaler, till exempel 1234,50.',
    en: 'Column {column}: ”{value}” is not an amount. Write kronor with at most two decimals, for instance 1234.50.',
  },
  'amount-three-decimals': {
    sv: 'Kolumn {column}: beloppet ”{value}” har fler än två decimaler. Avrunda till ören i källsystemet. Är punkten eller kommat ett tusentalstecken ska det bort.',
    en: 'Column {column}: the amount ”{value}” has more than two decimals. Round to öre in the source system. If the mark separates thousands, remove it.',
  },
  'amount-thousands-mark': {
    sv: 'Kolumn {column}: beloppet ”{value}” kan läsas på flera sätt. Skriv det utan punkt eller komma mellan tusental.',
    en: 'Column {column}: the amount ”{value}” can be read in several ways. Write it without marks between thousands.',
  },
  'amount-too-large': {
    sv: 'Kolumn {column}: beloppet ”{value}” är större än vad som kan räknas exakt. Rätta beloppet.',
    en: 'Column {column}: the amount ”{value}” is larger than can be counted exactly. Correct it.',
  },
  'date-missing': {
    sv: 'Kolumn {column}: datum eller period saknas. Fyll i, till exempel 2026-08-31.',
    en: 'Column {column}: the date or period is missing. Fill it in, for instance 2026-08-31.',
  },
  'date-not-a-date': {
    sv: 'Kolumn {column}: ”{value}” är inget datum. Skriv ÅÅÅÅ-MM-DD.',
    en: 'Column {column}: ”{value}” is not a date. Write YYYY-MM-DD.',
  },
  'date-out-of-range': {
    sv: 'Kolumn {column}: ”{value}” ligger utanför {earliest}–{latest}. Rätta årtalet.',
    en: 'Column {column}: ”{value}” lies outside {earliest}–{latest}. Correct the year.',
  },
  'date-month-contradict': {
    sv: 'Kolumn {column}: datumet ”{value}” ligger inte i månaden ”{month}” på samma rad. Rätta en av dem.',
    en: 'Column {column}: the date ”{value}” is not in the month ”{month}” of the same row. Correct one of them.',
  },
  'month-not-a-month': {
    sv: 'Kolumn {column}: ”{value}” är ingen månad. Skriv ÅÅÅÅ-MM.',
    en: 'Column {column}: ”{value}” is not a month. Write YYYY-MM.',
  },
  'period-not-a-period': {
    sv: 'Kolumn {column}: ”{value}” är ingen period. Skriv till exempel 2026, 2026-08, 2026-T2, 2026-Q3, 2026-H1 eller 2026-01..2026-08.',
    en: 'Column {column}: ”{value}” is not a period. Write for instance 2026, 2026-08, 2026-T2, 2026-Q3, 2026-H1 or 2026-01..2026-08.',
  },
  'account-missing': {
    sv: 'Kolumn {column}: konto saknas. Fyll i kontot, eller ta bort raden om den är en summa.',
    en: 'Column {column}: the account is missing. Fill it in, or remove the row if it is a sum.',
  },
  'account-not-digits': {
    sv: 'Kolumn {column}: kontot ”{value}” ska vara siffror. Skriv bara kontonumret.',
    en: 'Column {column}: the account ”{value}” must be digits. Write the account number only.',
  },
  'field-missing': {
    sv: 'Kolumn {column}: uppgiften saknas men behövs på varje rad. Fyll i den.',
    en: 'Column {column}: the value is missing but needed on every row. Fill it in.',
  },
  'field-count': {
    sv: 'Raden har {found} fält men rubrikraden {expected}. Ett fält som innehåller skiljetecken ska stå inom citattecken.',
    en: 'The line has {found} fields but the header {expected}. Put a field that holds the delimiter in quotation marks.',
  },
  'file-truncated': {
    sv: 'Filen slutar mitt i raden, som har {found} av {expected} fält. Gör om uttaget och läs in hela filen.',
    en: 'The file ends in the middle of this line, which has {found} of {expected} fields. Extract it again and import the whole file.',
  },
  'quote-not-closed': {
    sv: 'Ett citattecken öppnas men stängs aldrig. Avsluta fältet, eller dubbla citattecknet om det hör till texten.',
    en: 'A quotation mark opens but never closes. Close the field, or double the mark if it belongs to the text.',
  },
  'quote-misplaced': {
    sv: 'Det står text efter ett avslutande citattecken. Dubbla citattecken som hör till texten.',
    en: 'There is text after a closing quotation mark. Double the marks that belong to the text.',
  },
  'text-wrong-encoding': {
    sv: 'Raden är inte i samma teckenkodning som resten av filen ({encoding}). Spara hela filen på nytt som UTF-8.',
    en: 'The line is not in the same encoding as the rest of the file ({encoding}). Save the whole file again as UTF-8.',
  },
  'text-garbled': {
    sv: 'Texten ”{value}” är förvanskad, troligen för att filen sparats i fel teckenkodning. Gör om uttaget som UTF-8, eller rätta texten.',
    en: 'The text ”{value}” is garbled, probably because the file was saved in the wrong encoding. Extract it again as UTF-8, or correct the text.',
  },
  'illegal-character': {
    sv: 'Kolumn {column}: cellen ”{value}” innehåller ett tecken som inte kan finnas i text (här visat som \ufffd). Skriv om cellen.',
    en: 'Column {column}: the cell ”{value}” holds a character that no text can have (shown here as \ufffd). Write the cell again.',
  },
  'null-character': {
    sv: 'Tecken {position} på raden är ett nolltecken (NUL), som inte kan finnas i text. Gör om uttaget ur källsystemet, eller ta bort tecknet.',
    en: 'Character {position} of the line is a null character (NUL), which no text can have. Extract the file again from the source system, or remove the character.',
  },
  'character-cut-off': {
    sv: 'Filen slutar mitt i ett tecken och är alltså avklippt. Gör om uttaget och läs in hela filen.',
    en: 'The file ends in the middle of a character, so it has been cut off. Extract it again and import the whole file.',
  },
  'formula-cell': {
    sv: 'Kolumn {column}: cellen innehåller en formel. Klistra in värdet i stället för formeln.',
    en: 'Column {column}: the cell holds a formula. Paste the value instead of the formula.',
  },
  'error-cell': {
    sv: 'Kolumn {column}: cellen visar felet {value}. Rätta den i kalkylprogrammet.',
    en: 'Column {column}: the cell shows the error {value}. Correct it in the spreadsheet.',
  },
  'personal-number': {
    sv: 'Kolumn {column}: ett personnummer ({value}) får inte läsas in. Ta bort kolumnen eller numret ur uttaget.',
    en: 'Column {column}: a personal identity number ({value}) must not be imported. Remove the column or the number from the extract.',
  },
  'number-not-a-number': {
    sv: 'Kolumn {column}: ”{value}” är inget tal. Skriv till exempel 12,5.',
    en: 'Column {column}: ”{value}” is not a number. Write for instance 12.5.',
  },
  'number-negative': {
    sv: 'Kolumn {column}: ”{value}” får inte vara negativt. Rätta talet.',
    en: 'Column {column}: ”{value}” must not be negative. Correct it.',
  },
  'number-too-many-decimals': {
    sv: 'Kolumn {column}: ”{value}” har fler än fyra decimaler. Avrunda talet.',
    en: 'Column {column}: ”{value}” has more than four decimals. Round it.',
  },
  'share-out-of-range': {
    sv: 'Kolumn {column}: andelen ”{value}” ska ligga mellan 0 och 1, eller mellan 0 % och 100 % med procenttecken.',
    en: 'Column {column}: the share ”{value}” must lie between 0 and 1, or between 0 % and 100 % with a per cent sign.',
  },
  'value-missing': {
    sv: 'Kolumn {column}: raden har varken värde eller målvärde. Fyll i ett av dem.',
    en: 'Column {column}: the row has neither value nor target. Fill in one of them.',
  },
  'hours-or-weeks-missing': {
    sv: 'Raden har varken timmar eller veckor. Fyll i timmarna, eller veckorna om timmar inte finns.',
    en: 'The line has neither hours nor weeks. Fill in the hours, or the weeks when there are no hours.',
  },
  'hours-exceed-days': {
    sv: 'Kolumn {column}: {value} timmar är mer än dygnets 24 timmar under {days} dagar. Rätta timmarna eller datumen.',
    en: 'Column {column}: {value} hours are more than 24 a day for {days} days. Correct the hours or the dates.',
  },
  'from-after-to': {
    sv: 'Kolumn {column}: slutdatumet {value} ligger före startdatumet {from}. Rätta ett av dem.',
    en: 'Column {column}: the last day {value} is before the first day {from}. Correct one of them.',
  },
  'rows-contradict': {
    sv: 'Raden och rad {otherLine} gäller båda {key}. Behåll den som är rätt och ta bort den andra.',
    en: 'This line and line {otherLine} both concern {key}. Keep the right one and remove the other.',
  },
} as const;
