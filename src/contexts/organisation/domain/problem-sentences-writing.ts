/** What is wrong with how a region file is written: its text, keys, values and dates. */
export const writingProblems = {
  'region-file-not-text': {
    sv: 'Filen är inte text. En regionfil är YAML i UTF-8.',
    en: 'The file is not text. A region file is YAML in UTF-8.',
  },
  'region-file-too-long': {
    sv: 'Filen är längre än {maximum} tecken. Är det rätt fil?',
    en: 'The file is longer than {maximum} characters. Is it the right one?',
  },
  'region-file-empty': {
    sv: 'Filen är tom. Den ska börja med region: och units:.',
    en: 'The file is empty. It begins with region: and units:.',
  },
  'region-file-not-a-map': {
    sv: 'Filen är ingen regionfil. Den ska ha nycklarna region och units överst.',
    en: 'The file is no region file. It has the keys region and units at the top.',
  },
  'region-file-syntax': {
    sv: 'Rad {line} går inte att läsa som YAML. Kontrollera indrag, kolon, citattecken och klamrar, här och på raden före.',
    en: 'Line {line} cannot be read as YAML. Check indents, colons, quotation marks and brackets, here and on the line before.',
  },
  'region-file-tab': {
    sv: 'Rad {line} är indragen med tabb. Använd mellanslag.',
    en: 'Line {line} is indented with a tab. Use spaces.',
  },
  'region-file-key-twice': {
    sv: 'Samma nyckel står två gånger. Ta bort den ena.',
    en: 'The same key stands twice. Remove one.',
  },
  'region-file-several-documents': {
    sv: 'Rad {line} börjar ett nytt dokument (---). En regionfil är ett enda dokument.',
    en: 'Line {line} begins a new document (---). A region file is one document.',
  },

  'region-file-region-missing': {
    sv: 'Avsnittet region saknas. Det ger regionens kod och namn.',
    en: 'The section region is missing. It gives the code and name of the region.',
  },
  'region-file-section-not-a-list': {
    sv: '{section} ska vara en lista med poster.',
    en: '{section} should be a list of entries.',
  },
  'region-file-not-an-entry': {
    sv: 'Posten i {section} ska bestå av nycklar med värden.',
    en: 'The entry in {section} should be keys with values.',
  },
  'region-file-key-unknown': {
    sv: 'Nyckeln {key} känns inte igen. Här kan stå {known}.',
    en: 'The key {key} is not known. There may be {known}.',
  },
  'region-file-key-unknown-suggestion': {
    sv: 'Nyckeln {key} känns inte igen. Menade du {suggestion}?',
    en: 'The key {key} is not known. Did you mean {suggestion}?',
  },
  'region-file-key-missing': {
    sv: 'Posten i {section} saknar {key}.',
    en: 'The entry in {section} lacks {key}.',
  },
  'region-file-not-a-text': { sv: '{key} ska vara en text.', en: '{key} should be a text.' },
  'region-file-empty-text': {
    sv: '{key} är tom. Skriv ett värde eller ta bort nyckeln.',
    en: '{key} is empty. Give a value or remove the key.',
  },
  'region-file-control-character': {
    sv: '{key} innehåller styrtecken. Ta bort dem.',
    en: '{key} holds control characters. Remove them.',
  },
  'region-file-not-a-date': {
    sv: '{key} är inget datum: ”{value}”. Skriv ÅÅÅÅ-MM-DD med en dag som finns, tidigast 1900-01-01.',
    en: '{key} is no date: “{value}”. Write YYYY-MM-DD with a day that exists, 1900-01-01 at the earliest.',
  },
  'region-file-not-a-number': {
    sv: '{key} ska vara ett tal, med punkt som decimaltecken och utan citattecken.',
    en: '{key} should be a number, with a decimal point and no quotation marks.',
  },
  'region-file-number-outside': {
    sv: '{key} ska vara från {minimum} till {maximum}.',
    en: '{key} should be from {minimum} to {maximum}.',
  },
  'region-file-not-a-choice': {
    sv: '{key} är ”{value}”, men ska vara en av {choices}.',
    en: '{key} is “{value}”, but should be one of {choices}.',
  },
  'region-file-not-a-list': {
    sv: '{key} ska vara en lista: [första, andra].',
    en: '{key} should be a list: [first, second].',
  },
  'region-file-range-unfit': {
    sv: '”{value}” är ingen kod och inget intervall. Båda ändar ska vara lika långa och stiga: 3100-3199.',
    en: '“{value}” is no code and no range. Both ends are equally long and ascend: 3100-3199.',
  },
  'region-file-start-unfit': {
    sv: 'From ska ha date och value: { date: 2023-12-31, value: 0.047 }.',
    en: 'From has date and value: { date: 2023-12-31, value: 0.047 }.',
  },
  'region-file-ends-before-start': {
    sv: 'ValidTo {validTo} är före validFrom {validFrom}.',
    en: 'ValidTo {validTo} is before validFrom {validFrom}.',
  },
} as const;
