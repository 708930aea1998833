/** What the decision register can refuse besides an unknown or superseded decision. */
export const decisionRefusals = {
  'registry-number-unfit': {
    sv: '”{value}” är inte skrivet som regionens diarienummer. Skriv det som {example}.',
    en: '“{value}” is not written as the region’s registry numbers are. Write it like {example}.',
  },
  'decision-in-future': {
    sv: 'Beslutet är daterat {date}, som inte har varit än. Registrera det när det är fattat.',
    en: 'The decision is dated {date}, which has not come yet. Register it when it has been taken.',
  },
  'decision-year-unfit': {
    sv: '”{year}” är inget år. Skriv fyra siffror.',
    en: '“{year}” is no year. Write four digits.',
  },
  'decider-missing': {
    sv: 'Ange vem som beslutade: en person i systemet eller ett namn.',
    en: 'State who decided: someone in the product, or a name.',
  },
  'follow-up-not-due': {
    sv: 'Beslut {number} väntar inte på uppföljning.',
    en: 'Decision {number} does not wait for follow-up.',
  },
  'follow-up-before-decision': {
    sv: 'Uppföljningen kan inte vara daterad före beslutet, {date}. Rätta datumet.',
    en: 'The follow-up cannot be dated before the decision, {date}. Mend the date.',
  },
} as const;
