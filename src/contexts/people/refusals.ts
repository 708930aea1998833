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
    sv: '”{key}” är ingen känd uppgift här. Kända är {known}.',
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
    sv: '”{id}” duger inte som id. Använd bokstäver, siffror, punkt, bindestreck, understreck eller @, högst 100 tecken.',
    en: '“{id}” will not do as an id. Use letters, digits, dots, hyphens, underscores or @, at most 100 characters.',
  },
  'people-file-email-unfit': {
    sv: '”{email}” är ingen e-postadress. Rätta den.',
    en: '“{email}” is no e-mail address.',
  },
  'people-file-date-unfit': {
    sv: '”{value}” i {key} är inget datum. Skriv ÅÅÅÅ-MM-DD.',
    en: '“{value}” in {key} is no date. Write YYYY-MM-DD.',
  },
  'people-file-ends-before-it-begins': {
    sv: 'Uppdraget slutar {validTo}, innan det börjar {validFrom}. Rätta datumen.',
    en: 'The appointment ends {validTo}, before it begins {validFrom}. Mend the dates.',
  },
  'people-file-amount-unfit': {
    sv: '”{value}” är inget belopp i hela kronor. Skriv bara siffror.',
    en: '“{value}” is not an amount in whole kronor.',
  },
  'people-file-role-unknown': {
    sv: 'Rollen ”{role}” finns inte. Rollerna är {known}.',
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
    sv: 'HSA-id {hsaId} står på två personer, här och på rad {otherLine}. Rätta den ena.',
    en: 'The HSA-id {hsaId} stands on two persons, here and on line {otherLine}.',
  },
  'people-file-unit-unknown': {
    sv: 'Enheten {unit} finns inte i regionfilen. Rätta koden, eller lägg till enheten med varaktig region apply.',
    en: 'The unit {unit} is not in the region file. Mend the code, or add the unit with varaktig region apply.',
  },
  'people-file-substitute-unknown': {
    sv: 'Den som ersätts, {id}, finns varken i filen eller bland personerna. Rätta id:t, eller lägg till personen.',
    en: 'The person stood in for, {id}, is neither in the file nor among the persons.',
  },
  'people-file-hsa-taken': {
    sv: 'HSA-id {hsaId} tillhör redan {id}. Rätta det.',
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
    sv: '”{value}” är inget datum som kommer. Skriv nyckelns sista dag som ÅÅÅÅ-MM-DD, högst två år fram.',
    en: '“{value}” is not a date to come. Write the token’s last day as YYYY-MM-DD, at most two years ahead.',
  },
  'token-scope-unknown': {
    sv: '”{scope}” är ingen behörighet. Kända är {known}.',
    en: '“{scope}” is not a permission. Known are {known}.',
  },
  'token-person-missing': {
    sv: 'Ange vems uppdrag nyckeln ska gälla under: --person ID.',
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
  'sign-in-settings-unfit': {
    sv: 'Inloggningen är inte rätt inställd ({count} fel). Servern startade inte. Rätta miljövariablerna och starta igen; docs/operations.md beskriver dem.',
    en: 'The sign-in is not set up right ({count} faults). The server did not start. Mend the environment variables and start again; docs/operations.md describes them.',
  },
  'sign-in-setting-missing': {
    sv: '{name} saknas. Ange OIDC_ISSUER, OIDC_CLIENT_ID och PUBLIC_URL tillsammans, eller ingen av dem.',
    en: '{name} is missing. Set OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL together, or none of them.',
  },
  'sign-in-setting-unknown': {
    sv: '{name} är ingen känd inställning. Kända är {known}.',
    en: '{name} is not a known setting. Known are {known}.',
  },
  'sign-in-switch-unfit': {
    sv: '{name} är ”{value}”. Skriv 1 för ja, eller ta bort den.',
    en: '{name} is “{value}”. Write 1 for yes, or remove it.',
  },
  'sign-in-address-unfit': {
    sv: '{name} är ”{value}”, som inte är en adress. Skriv den med https:// först, utan ? och #.',
    en: '{name} is “{value}”, which is not an address. Write it with https:// first, without ? and #.',
  },
  'sign-in-issuer-insecure': {
    sv: 'OIDC_ISSUER är {value}, utan TLS. Använd identitetstjänstens adress med https.',
    en: 'OIDC_ISSUER is {value}, without TLS. Use the identity provider’s address with https.',
  },
  'sign-in-public-url-insecure': {
    sv: 'PUBLIC_URL är {value}, utan TLS. Kryptera anslutningen i en proxy framför servern och ange dess adress med https. Bara den egna datorn (localhost) får nås med http.',
    en: 'PUBLIC_URL is {value}, without TLS. Encrypt the connection in a proxy before the server and give its address with https. Only this computer (localhost) may be reached by http.',
  },
  'sign-in-public-url-path': {
    sv: 'PUBLIC_URL är {value}. Ange bara värdnamnet: Varaktig ligger överst på sin adress.',
    en: 'PUBLIC_URL is {value}. Give the host name only: Varaktig lies at the top of its address.',
  },
  'sign-in-scope-unfit': {
    sv: 'OIDC_SCOPE är ”{value}” och saknar openid. Lägg till det.',
    en: 'OIDC_SCOPE is “{value}” and lacks openid. Add it.',
  },
  'provider-unreachable': {
    sv: 'Identitetstjänsten svarar inte just nu. Försök igen om en stund.',
    en: 'The identity provider does not answer right now. Try again in a while.',
  },
  'sign-in-denied': {
    sv: 'Inloggningen avbröts hos identitetstjänsten. Försök igen om du vill logga in.',
    en: 'The sign-in was broken off at the identity provider. Try again if you want to sign in.',
  },
  'sign-in-failed': {
    sv: 'Identitetstjänsten kunde inte logga in dig. Försök igen. Kommer felet tillbaka, kontakta den som sköter behörigheter i regionen.',
    en: 'The identity provider could not sign you in. Try again. If it happens again, turn to whoever manages access in the region.',
  },
  'sign-in-not-verified': {
    sv: 'Svaret från identitetstjänsten gick inte att lita på, så du loggades inte in. Försök igen från början.',
    en: 'The identity provider’s answer could not be trusted, so you were not signed in. Try again from the start.',
  },
  'sign-in-expired': {
    sv: 'Inloggningen tog för lång tid, hade redan använts eller påbörjades i en annan webbläsare. Försök igen från början.',
    en: 'The sign-in took too long, had been used already or was begun in another browser. Try again from the start.',
  },
  'sign-in-claim-missing': {
    sv: 'Identitetstjänsten talade inte om vem du är. Kontakta den som sköter driften.',
    en: 'The identity provider did not tell who you are. Turn to whoever runs the server.',
  },
  'sign-in-choice-missing': {
    sv: 'Det finns ingen inloggning som väntar på att du väljer anställning. Logga in igen.',
    en: 'There is no sign-in that waits for you to choose an employment. Sign in again.',
  },
  'employment-unknown': {
    sv: '”{employment}” är ingen av de anställningar du kan välja.',
    en: '“{employment}” is not one of the employments that you can choose.',
  },
  'person-not-appointed': {
    sv: 'Du är inloggad hos identitetstjänsten men har inget uppdrag här i dag. Den som sköter behörigheter i regionen kan lägga till dig.',
    en: 'You are signed in at the identity provider, but you have no appointment here today. Whoever manages access in the region can add you.',
  },
  'logout-notice-unfit': {
    sv: 'Utloggningen från identitetstjänsten gick inte att lita på eller är redan utförd.',
    en: 'The log-out from the identity provider could not be trusted or has been carried out already.',
  },
} as const;
