/** What risks, consultations and forces can refuse, in words that say what to do. */
export const riskRefusals = {
  'risk-unknown': { sv: 'Det finns ingen risk {number}.', en: 'There is no risk {number}.' },
  'risk-closed': {
    sv: 'Risk {number} är avslutad. Öppna den igen innan du ändrar den.',
    en: 'Risk {number} is closed. Open it again before you change it.',
  },
  'risk-review-closed': {
    sv: 'Det går inte i riskens nuvarande läge. Läs in sidan på nytt och välj bland det som går.',
    en: 'That cannot be done with the risk as it now stands. Reload and choose from what can.',
  },
  'risk-review-passed': {
    sv: 'Nästa uppföljning {date} har redan varit. Ange en kommande dag.',
    en: 'The next review, {date}, has been already. Give a day to come.',
  },
  'risk-residual-higher': {
    sv: 'Kvarstående risk kan inte vara högre än risken före åtgärden. Rätta bedömningen.',
    en: 'The residual risk cannot be higher than the risk before the measure. Mend the assessment.',
  },
  'risk-not-high': {
    sv: 'Risk {number} har värdet {score} med sin åtgärd, under gränsen {threshold}. Den behöver ingen acceptera.',
    en: 'Risk {number} stands at {score} with its measure, below {threshold}. Nobody needs to accept it.',
  },
  'risk-accepted-already': {
    sv: 'Risk {number} är redan accepterad som den nu är bedömd.',
    en: 'Risk {number} is accepted already as it is now assessed.',
  },
  'risk-own-assessment': {
    sv: 'Du har själv bedömt risk {number}. Någon annan som får acceptera risker måste göra det.',
    en: 'You have assessed risk {number} yourself. Someone else who may accept risks must do it.',
  },
  'risk-close-unaccepted': {
    sv: 'Risk {number} är hög även med sin åtgärd och har inte accepterats. Sänk den med en ny bedömning, eller låt den accepteras först.',
    en: 'Risk {number} is high even with its measure and accepted by nobody. Lower it by a new assessment, or have it accepted first.',
  },
  'risk-not-accepted': {
    sv: 'Åtgärd {number} kan inte påbörjas än. Höga kvarstående risker väntar på att accepteras: {risks}.',
    en: 'Action {number} cannot start yet. High residual risks wait to be accepted: {risks}.',
  },
  'union-consultation-missing': {
    sv: 'Åtgärd {number} kan inte påbörjas än. Den måste först tas upp i samverkan med de fackliga organisationerna.',
    en: 'Action {number} cannot start yet. It must first be dealt with in consultation with the unions.',
  },
  'consultation-unknown': { sv: 'Det finns ingen samverkan {number}.', en: 'There is no consultation {number}.' },
  'consultation-in-future': {
    sv: 'Dagen {date} har inte varit än. För in samverkan när den har hållits.',
    en: '{date} has not been yet. Enter the consultation when it has been held.',
  },
  'consultation-union-twice': {
    sv: '{union} står två gånger bland parterna. Ta bort den ena.',
    en: '{union} is named twice among the parties. Remove one.',
  },
  'standpoint-not-own': {
    sv: 'Du står inte som företrädare i samverkan {number}. Be den som förde in den att lägga till dig.',
    en: 'You do not stand as a representative in consultation {number}. Ask whoever entered it to add you.',
  },
  'force-unknown': { sv: 'Det finns ingen kraft {number}.', en: 'There is no force {number}.' },
} as const;
