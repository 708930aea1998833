/** What dispensations can refuse, with its sentences. */
export const dispensationsRefusals = {
  'dispensation-unknown': {
    sv: 'Det finns ingen dispens {number}. Kontrollera numret i registret.',
    en: 'There is no dispensation {number}. Check the number in the register.',
  },
  'dispensation-incomplete': {
    sv: 'Begäran {number} saknar {count} uppgifter eller har fel i dem. Den är kvar som utkast. Fyll i det som saknas och lämna in igen.',
    en: 'Request {number} lacks {count} details or has faults in them. It remains a draft. Complete it and submit again.',
  },
  'request-field-missing': { sv: 'Uppgiften saknas. Fyll i den.', en: 'This is missing. Fill it in.' },
  'supplier-number-unfit': {
    sv: 'Skriv organisationsnumret med tio siffror, till exempel 556677-8899.',
    en: 'Write the organisation number with ten digits, for instance 556677-8899.',
  },
  'period-backwards': {
    sv: 'Sista dagen ligger före den första. Rätta perioden.',
    en: 'The last day is before the first. Mend the period.',
  },
  'amount-twice': {
    sv: 'Ange timmar eller veckor, inte båda. Ingenting har sparats.',
    en: 'Give hours or weeks, not both. Nothing was saved.',
  },
  'filter-unfit': {
    sv: '{value} är inget tillstånd. Välj bland: {known}.',
    en: '{value} is no state. Choose among: {known}.',
  },
  'year-unfit': { sv: '{year} är inget år. Skriv fyra siffror.', en: '{year} is no year. Write four digits.' },

  // What its state does not allow.
  'dispensation-not-submitted': {
    sv: 'Dispensen är ett utkast. Den måste lämnas in först.',
    en: 'The dispensation is a draft. It must be submitted first.',
  },
  'dispensation-submitted-already': {
    sv: 'Begäran är redan inlämnad och kan inte ändras. Dra tillbaka den och gör en ny om något är fel.',
    en: 'The request has been submitted and cannot be changed. Withdraw it and make a new one if something is wrong.',
  },
  'dispensation-reviewed-already': {
    sv: 'Styrgruppen har redan granskat begäran. Läs granskningen på dispensens sida.',
    en: 'The steering group has reviewed the request already. Read the review on its page.',
  },
  'dispensation-decided-already': {
    sv: 'Dispensen är redan beslutad. Läs in sidan på nytt och läs beslutet. Ingenting har sparats.',
    en: 'The dispensation has been decided already. Reload the page and read the decision. Nothing was saved.',
  },
  'dispensation-withdrawn': {
    sv: 'Begäran är återtagen och kan inte behandlas. Gör en ny begäran om behovet finns kvar.',
    en: 'The request is withdrawn and cannot be dealt with. Make a new request if the need remains.',
  },
  'dispensation-revoked': {
    sv: 'Dispensen är återkallad. Gör en ny begäran om behovet finns kvar.',
    en: 'The dispensation is revoked. Make a new request if the need remains.',
  },
  'dispensation-expired': {
    sv: 'Dispensen har löpt ut, så det finns inget att återkalla.',
    en: 'The dispensation has expired, so there is nothing to revoke.',
  },
  'dispensation-not-granted': {
    sv: 'Det går bara med en dispens som är beviljad.',
    en: 'That can be done only with a dispensation that is granted.',
  },
  'dispensation-period-over': {
    sv: 'Perioden i begäran har passerat, så den kan inte lämnas in eller beslutas. Dra tillbaka den och gör en ny begäran om behovet finns kvar.',
    en: 'The requested period is over, so it cannot be submitted or decided. Withdraw it and make a new request if the need remains.',
  },
  'review-missing': {
    sv: 'Styrgruppen har inte granskat begäran. Vänta på granskningen; bara en akut begäran får beslutas före den.',
    en: 'The steering group has not reviewed the request. Wait for the review; only an acute request may be decided before it.',
  },

  // Who may not, whatever the role.
  'not-own-request': {
    sv: 'Bara den som har begärt dispensen kan göra det.',
    en: 'Only whoever requested the dispensation can do that.',
  },
  'review-own-request': {
    sv: 'Du kan inte granska din egen begäran. Låt någon annan i styrgruppen göra det.',
    en: 'You cannot review your own request. Let someone else in the steering group do it.',
  },
  'consult-own-request': {
    sv: 'Du kan inte samråda om din egen begäran. Låt din ställföreträdare göra det.',
    en: 'You cannot be consulted on your own request. Let your substitute do it.',
  },
  'decide-own-request': {
    sv: 'Du kan inte besluta om din egen begäran. Låt din ställföreträdare göra det.',
    en: 'You cannot decide on your own request. Let your substitute do it.',
  },
  'decide-own-review': {
    sv: 'Du har granskat begäran och kan därför inte besluta om den. Låt din ställföreträdare göra det.',
    en: 'You reviewed the request and therefore cannot decide on it. Let your substitute do it.',
  },

  // What a review or a decision lacks.
  'meeting-missing': {
    sv: 'Ange vilket möte som granskade: välj mötet, eller skriv dess datum och namn.',
    en: 'Say which meeting reviewed it: choose the meeting, or give its date and name.',
  },
  'review-meeting-unknown': {
    sv: 'Mötet finns inte. Välj ett annat, eller skriv mötets datum och namn.',
    en: 'There is no such meeting. Choose another, or give its date and name.',
  },
  'date-ahead': {
    sv: 'Datumet {date} ligger i framtiden. Skriv den dag det skedde.',
    en: 'The date {date} has not been yet. Give the day it happened.',
  },
  'consultation-missing': {
    sv: 'Beslutet fattas i samråd med regiondirektören, och samrådet saknas. Be regiondirektören lämna sin synpunkt, eller skriv vem som svarade, när och vad.',
    en: 'The decision is taken in consultation with the regional director, and the consultation is missing. Ask the regional director to enter it, or say who answered, when and what.',
  },
  'consulted-unfit': {
    sv: '{person} var inte regiondirektör den {date}. Ange den som var det.',
    en: '{person} was not regional director on {date}. Name whoever was.',
  },
  'consulted-self': {
    sv: 'Den som beslutar kan inte samråda med sig själv. Ange den regiondirektör som har hörts.',
    en: 'Whoever decides cannot consult themselves. Name the regional director who was consulted.',
  },
  'delegation-exceeded': {
    sv: 'Delegationsordningen låter inte {role} besluta om {amount} kronor. Lämna beslutet till den som får.',
    en: 'The delegation rules do not let {role} decide on {amount} SEK. Leave the decision to whoever may.',
  },
  'granted-hours-missing': {
    sv: 'Begäran är i veckor, och regionen har inte satt hur många timmar en vecka är. Skriv hur många timmar som beviljas.',
    en: 'The request is in weeks, and the region has not set how many hours a week has. Say how many hours are granted.',
  },
  'granted-period-backwards': {
    sv: 'Den beviljade periodens sista dag ligger före den första. Rätta perioden.',
    en: 'The last day granted is before the first. Mend the period.',
  },
  'granted-beyond-request': {
    sv: 'Beslutet går längre än begäran i period, timmar eller timpris. Bevilja högst det som är begärt.',
    en: 'The decision goes beyond the request in period, hours or hourly rate. Grant at most what was asked for.',
  },
  'granted-is-in-part': {
    sv: 'Beslutet beviljar mindre än begäran. Välj ”bifall till en del”.',
    en: 'The decision grants less than was asked for. Choose “granted in part”.',
  },
  'granted-is-whole': {
    sv: 'Beslutet beviljar hela begäran. Välj ”bifall”, eller minska period, timmar eller timpris.',
    en: 'The decision grants the whole request. Choose “granted”, or reduce period, hours or hourly rate.',
  },
  'conditions-missing': {
    sv: 'Skriv vilka villkor som gäller.',
    en: 'Say which conditions apply.',
  },
  'registry-number-taken': {
    sv: 'Diarienumret {registryNumber} hör redan till dispens {number}. Kontrollera det.',
    en: 'The registry number {registryNumber} belongs to dispensation {number} already. Check it.',
  },
  'extension-not-later': {
    sv: 'Förlängningen slutar inte efter den {date}, då dispensen redan slutar. Ange en senare dag.',
    en: 'The extension does not end after {date}, when the dispensation ends already. Give a later day.',
  },
} as const;
