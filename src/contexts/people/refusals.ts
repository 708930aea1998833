/** What this context refuses, in words that say what to do. */
export const peopleRefusals = {
  'people-file-unreadable': {
    sv: 'Filen {file} går inte att läsa: {cause}. Kontrollera sökvägen och rättigheterna.',
    en: 'The file {file} cannot be read: {cause}. Check the path and its permissions.',
  },
  'people-file-unfit': {
    sv: 'Personfilen {file} har {count} fel. Ingenting har sparats. Rätta felen och läs in filen igen.',
    en: 'The people file {file} has {count} faults. Nothing was saved. Mend them and apply the file again.',
  },
  'people-file-syntax': {
    sv: 'Raden går inte att läsa som YAML. Kontrollera indrag, kolon och parenteser.',
    en: 'The line cannot be read as YAML. Check indentation, colons and brackets.',
  },
  'people-file-not-a-map': {
    sv: 'Filen ska börja med people: och en lista med personer.',
    en: 'The file must begin with people: and a list of persons.',
  },
  'people-file-people-missing': {
    sv: 'Filen saknar people:, listan med personer.',
    en: 'The file lacks people:, the list of persons.',
  },
  'people-file-key-unknown': {
    sv: '«{key}» är ingen känd uppgift här. Kända är {known}.',
    en: '“{key}” is not known here. Known are {known}.',
  },
  'people-file-key-missing': { sv: '{key} saknas. Lägg till det.', en: '{key} is missing. Add it.' },
  'people-file-not-a-list': { sv: '{key} ska vara en lista.', en: '{key} must be a list.' },
  'people-file-not-an-entry': {
    sv: 'En post under {key} ska ha uppgifterna id och name.',
    en: 'An entry under {key} must have the fields id and name.',
  },
  'people-file-text-unfit': {
    sv: '{key} är tomt eller har tecken som inte hör hemma där. Skriv det på nytt.',
    en: '{key} is empty or has characters that do not belong there. Write it anew.',
  },
  'people-file-id-unfit': {
    sv: '«{id}» duger inte som id. Använd bokstäver, siffror, punkt, bindestreck, understreck eller @, högst 100 tecken.',
    en: '“{id}” will not do as an id. Use letters, digits, dots, hyphens, underscores or @, at most 100 characters.',
  },
  'people-file-email-unfit': { sv: '«{email}» är ingen e-postadress.', en: '“{email}” is no e-mail address.' },
  'people-file-date-unfit': {
    sv: '«{value}» i {key} är inget datum. Skriv ÅÅÅÅ-MM-DD.',
    en: '“{value}” in {key} is no date. Write YYYY-MM-DD.',
  },
  'people-file-ends-before-it-begins': {
    sv: 'Uppdraget slutar {validTo}, innan det börjar {validFrom}. Rätta datumen.',
    en: 'The appointment ends {validTo}, before it begins {validFrom}. Mend the dates.',
  },
  'people-file-amount-unfit': {
    sv: '«{value}» är inget belopp i hela kronor.',
    en: '“{value}” is not an amount in whole kronor.',
  },
  'people-file-role-unknown': {
    sv: 'Rollen «{role}» finns inte. Rollerna är {known}.',
    en: 'There is no role “{role}”. The roles are {known}.',
  },
  'people-file-role-twice': {
    sv: 'Rollen {role} för {unit} ges två gånger för samma dag, här och på rad {otherLine}. Ta bort den ena eller rätta datumen.',
    en: 'The role {role} for {unit} is given twice for the same day, here and on line {otherLine}. Remove one or mend the dates.',
  },
  'people-file-person-twice': {
    sv: 'Personen {id} står två gånger, här och på rad {otherLine}. Slå ihop posterna.',
    en: 'The person {id} stands twice, here and on line {otherLine}. Merge the entries.',
  },
  'people-file-hsa-twice': {
    sv: 'HSA-id {hsaId} står på två personer, här och på rad {otherLine}.',
    en: 'The HSA-id {hsaId} stands on two persons, here and on line {otherLine}.',
  },
  'people-file-unit-unknown': {
    sv: 'Enheten {unit} finns inte i regionfilen. Rätta koden, eller lägg till enheten med varaktig region apply.',
    en: 'The unit {unit} is not in the region file. Mend the code, or add the unit with varaktig region apply.',
  },
  'people-file-substitute-unknown': {
    sv: 'Den som ersätts, {id}, finns varken i filen eller bland personerna.',
    en: 'The person stood in for, {id}, is neither in the file nor among the persons.',
  },
  'people-file-hsa-taken': {
    sv: 'HSA-id {hsaId} tillhör redan {id}.',
    en: 'The HSA-id {hsaId} belongs to {id} already.',
  },
  'person-unknown': {
    sv: 'Det finns ingen person med id {id}. varaktig people list visar alla.',
    en: 'There is no person with the id {id}. varaktig people list shows all.',
  },
  'token-unknown': {
    sv: 'Det finns ingen åtkomstnyckel {id} som går att återkalla. varaktig token list visar dem som gäller.',
    en: 'There is no API token {id} that can be revoked. varaktig token list shows those that hold.',
  },
  'token-date-unfit': {
    sv: '«{value}» är inget datum som kommer. Skriv nyckelns sista dag som ÅÅÅÅ-MM-DD, högst två år fram.',
    en: '“{value}” is not a date to come. Write the token’s last day as YYYY-MM-DD, at most two years ahead.',
  },
  'token-scope-unknown': {
    sv: '«{scope}» är ingen behörighet. Kända är {known}.',
    en: '“{scope}” is not a permission. Known are {known}.',
  },
  'token-person-missing': {
    sv: 'Säg vems uppdrag nyckeln ska gälla under: --person ID.',
    en: 'Say whose appointments the token acts under: --person ID.',
  },
  'token-not-valid': {
    sv: 'Åtkomstnyckeln gäller inte: den är okänd, återkallad eller har löpt ut. Skapa en ny med varaktig token create.',
    en: 'The API token does not hold: it is unknown, revoked or has expired. Make a new one with varaktig token create.',
  },
  'session-unknown': {
    sv: 'Det finns ingen sådan inloggning som går att avsluta.',
    en: 'There is no such session to end.',
  },
  'demonstration-off': {
    sv: 'Här loggar man in hos regionens identitetstjänst, inte genom att välja en roll.',
    en: 'Here one signs in at the region’s identity provider, not by choosing a role.',
  },
  'provider-missing': {
    sv: 'Ingen identitetstjänst är inställd. Den som sköter driften ställer in OIDC_ISSUER.',
    en: 'No identity provider is configured. Whoever runs the server sets OIDC_ISSUER.',
  },
  'sign-in-failed': {
    sv: 'Inloggningen gick inte att fullfölja: {cause}. Försök igen från början.',
    en: 'The sign-in could not be completed: {cause}. Try again from the start.',
  },
  'person-not-appointed': {
    sv: 'Du är känd av identitetstjänsten som {id} men har inget uppdrag här i dag. Den som sköter behörigheter i regionen kan lägga till dig.',
    en: 'The identity provider knows you as {id}, but you have no appointment here today. Whoever manages access in the region can add you.',
  },
} as const;
