/** What local plans can refuse, in words that say what to do. */
export const localPlanRefusals = {
  'local-plan-unknown': { sv: 'Det finns ingen lokal plan {key}.', en: 'There is no local plan {key}.' },
  'local-plan-parent-unfit': {
    sv: 'Lokala planer beställs utifrån en av regionens planer. {key} är ingen sådan.',
    en: 'Local plans are ordered from a regional plan. {key} is none.',
  },
  'local-plan-parent-not-adopted': {
    sv: '{name} är inte fastställd än. Verksamheten kan påbörja sin plan när den är det.',
    en: '{name} has not been adopted yet. The department can begin its plan when it has.',
  },
  'local-plan-due-passed': {
    sv: 'Dagen {date} har redan varit. Ange en dag som verksamheterna hinner till.',
    en: '{date} has been already. Give a day that the departments can keep.',
  },
  'local-plan-unit-twice': {
    sv: '{unit} står två gånger i beställningen. Ta bort den ena.',
    en: '{unit} is named twice in the order. Remove one.',
  },
  'local-plan-ordered-already': {
    sv: '{unit} har redan en lokal plan, {key}. Förläng eller återta den, eller ta bort enheten ur beställningen.',
    en: '{unit} has a local plan already, {key}. Extend or withdraw it, or leave the unit out of the order.',
  },
  'local-plan-step-closed': {
    sv: 'Det går inte i den lokala planens nuvarande läge. Läs in sidan på nytt och välj bland det som går.',
    en: 'That cannot be done while the local plan is {state}. Reload and choose from what can.',
  },
  'local-plan-not-extended': {
    sv: 'Planen ska redan vara fastställd {date}. Ange en senare dag.',
    en: 'The plan is due {date} already. Give a later day.',
  },
  'local-plan-present-state-missing': {
    sv: 'Beskriv verksamhetens nuläge innan planen fastställs.',
    en: 'Describe the department’s present state before the plan is adopted.',
  },
  'local-plan-unanswered': {
    sv: '{count} av regionens åtgärder är inte besvarade: {actions}. Ta över, anpassa eller avstå från dem först.',
    en: '{count} of the region’s actions are not answered: {actions}. Take over, adapt or decline them first.',
  },
  'local-plan-adopted-by-head': {
    sv: 'En lokal plan fastställs av verksamhetschefen på den lokala planens egen sida.',
    en: 'A local plan is adopted by the head of department, at the local plan’s own address.',
  },
  'local-answer-reason-missing': {
    sv: 'Skriv varför åtgärden anpassas eller avstås från. Skälet syns för regionen.',
    en: 'Say why the action is adapted or declined. The region sees the reason.',
  },
  'local-answer-unknown-action': {
    sv: 'Åtgärd {number} i {parent} är ingen som verksamheten ska svara på.',
    en: 'Action {number} of {parent} is not one for the department to answer.',
  },
} as const;
