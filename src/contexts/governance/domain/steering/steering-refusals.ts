/** What steering groups, meetings and proposals can refuse. */
export const steeringRefusals = {
  'steering-group-unknown': {
    sv: 'Det finns ingen styrgrupp {key}. Se listan över styrgrupper.',
    en: 'There is no steering group {key}. See the list of steering groups.',
  },
  'steering-group-taken': {
    sv: 'Det finns redan en styrgrupp med kortnamnet {key}. Välj ett annat.',
    en: 'There is already a steering group with the key {key}. Choose another.',
  },
  'steering-unit-unknown': {
    sv: 'Det finns ingen enhet {unit} i regionfilen. Välj en enhet som finns.',
    en: 'There is no unit {unit} in the region file. Choose one that exists.',
  },
  'steering-person-unknown': {
    sv: 'Det finns ingen person {person}. Lägg först till personen bland personer och uppdrag.',
    en: 'There is no person {person}. Add the person to people and appointments first.',
  },
  'member-already': {
    sv: '{name} är redan med i gruppen under de dagarna. Avsluta det uppdraget först.',
    en: '{name} already belongs to the group on those days. End that membership first.',
  },
  'member-unknown': {
    sv: 'Det finns inget sådant uppdrag i gruppen. Läs in sidan på nytt.',
    en: 'The group has no such membership.',
  },
  'dates-reversed': {
    sv: 'Sista dagen {last} ligger före första dagen {first}. Rätta datumen.',
    en: 'The last day {last} is before the first day {first}. Mend the dates.',
  },
  'meeting-unknown': {
    sv: 'Det finns inget möte {reference}. Välj bland mötena i listan.',
    en: 'There is no meeting {reference}.',
  },
  'meeting-state': {
    sv: 'Mötet {reference} är {status} och då går det inte att göra detta. Läs in sidan på nytt.',
    en: 'The meeting {reference} is {status}, and then this cannot be done. Reload the page.',
  },
  'minutes-adjusted': {
    sv: 'Protokollet för {reference} är justerat och ändras inte. Ta upp saken på nästa möte, eller ersätt beslutet med ett nytt.',
    en: 'The minutes of {reference} have been adjusted and do not change. Take it up at the next meeting, or supersede the decision.',
  },
  'meeting-not-yours': {
    sv: 'Det här gör mötets ordförande eller sekreterare, eller den som får ändra styrgruppen. Ingenting har sparats.',
    en: 'This is done by the chair or secretary, or by whoever may change the steering group. Nothing was saved.',
  },
  'meeting-not-yet': {
    sv: 'Mötet {reference} är den {date} och har inte börjat. Ändra datumet om det hölls tidigare.',
    en: 'The meeting {reference} is on {date} and has not begun. Change the date if it was held earlier.',
  },
  'agenda-empty': {
    sv: 'Dagordningen är tom. Ta fram ett utkast eller lägg till en punkt innan du kallar till mötet.',
    en: 'The agenda is empty. Draft it or add an item before you call the meeting.',
  },
  'agenda-item-unknown': {
    sv: 'Punkten finns inte på dagordningen för {reference}. Läs in sidan på nytt.',
    en: 'The item is not on the agenda of {reference}. Reload the page.',
  },
  'agenda-item-decided': {
    sv: 'Punkten har ett beslut och kan därför inte tas bort.',
    en: 'The item has a decision, so it cannot be removed.',
  },
  'adjuster-absent': {
    sv: '{person} kan inte justera protokollet utan att ha varit med. Välj bland de närvarande.',
    en: '{person} cannot adjust the minutes without having been there. Choose among those present.',
  },
  'adjusters-missing': {
    sv: 'Protokollet har ingen justerare. Ange närvarande och justerare först.',
    en: 'The minutes have no adjuster. State who was there and who adjusts first.',
  },
  'adjuster-unknown': {
    sv: '{person} är inte justerare för {reference}.',
    en: '{person} does not adjust the minutes of {reference}.',
  },
  'adjusted-already': {
    sv: '{person} har redan justerat protokollet för {reference}.',
    en: '{person} has already adjusted the minutes of {reference}.',
  },
  'chair-missing': {
    sv: 'Gruppen har ingen ordförande den {date}. Lägg till en innan beslut fattas.',
    en: 'The group has no chair on {date}. Add one before decisions are taken.',
  },
  'follow-up-point-unknown': {
    sv: 'Det finns ingen uppföljningspunkt {reference}. Välj bland punkterna i listan.',
    en: 'There is no follow-up point {reference}.',
  },
  'follow-up-point-closed': {
    sv: 'Uppföljningspunkten {reference} är redan avslutad. Lägg till en ny punkt om något återstår.',
    en: 'The follow-up point {reference} is closed already. Add a new one if something remains.',
  },
  'closing-words-missing': {
    sv: 'Skriv varför punkten stryks.',
    en: 'Say why the point is dropped.',
  },
  'proposal-unknown': {
    sv: 'Det finns inget förslag {number}. Välj bland förslagen i listan.',
    en: 'There is no proposal {number}.',
  },
  'proposal-state': {
    sv: 'Förslag {number} är {status} och då går det inte att göra detta.',
    en: 'Proposal {number} is {status}, and then this cannot be done.',
  },
  'answer-before-sent': {
    sv: 'Svaret kan inte vara daterat före {sent}, då förslaget lämnades. Rätta datumet.',
    en: 'The answer cannot be dated before {sent}, when the proposal was sent. Mend the date.',
  },
} as const;
