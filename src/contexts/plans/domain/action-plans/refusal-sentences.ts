/** What plans and their actions can refuse, in words that say what to do. */
export const actionPlanRefusals = {
  'plan-unknown': { sv: 'Det finns ingen plan med nyckeln {key}.', en: 'There is no plan with the key {key}.' },
  'plan-key-taken': {
    sv: 'Det finns redan en plan med nyckeln {key}. Välj en annan nyckel.',
    en: 'There is a plan with the key {key} already. Choose another key.',
  },
  'plan-period-unfit': {
    sv: 'Planens sista dag {validTo} ligger före den första {validFrom}. Rätta perioden.',
    en: 'The last day of the plan, {validTo}, is before its first, {validFrom}. Mend the period.',
  },
  'plan-parent-unfit': {
    sv: 'En lokal plan görs ur en av regionens planer, och regionens plan ur ingen. {parent} går inte.',
    en: 'A local plan is made from a regional plan, and a regional plan from none. {parent} will not do.',
  },
  'plan-empty': {
    sv: '{name} har inga åtgärder. Lägg till åtgärder innan planen fastställs.',
    en: '{name} has no actions. Add actions before it is adopted.',
  },
  'plan-adopted-already': {
    sv: '{name} är redan fastställd som den lyder nu.',
    en: '{name} is adopted already as it now reads.',
  },
  'plan-never-adopted': {
    sv: '{name} är inte fastställd än, så det finns inget att jämföra med.',
    en: '{name} has not been adopted yet, so there is nothing to compare with.',
  },
  'plan-version-unknown': {
    sv: 'Planen har ingen version {number}.',
    en: 'The plan has no version {number}.',
  },
  'adopted-in-future': {
    sv: 'Beslutsdagen {date} har inte varit än. Ange den dag då beslutet fattades.',
    en: 'The day of the decision, {date}, has not been yet. Give the day it was taken.',
  },
  'planned-action-unknown': {
    sv: 'Det finns ingen åtgärd {reference}.',
    en: 'There is no action {reference}.',
  },
  'planned-action-unfit': {
    sv: 'Åtgärd {number} har {count} fel. Ingenting har sparats.',
    en: 'Action {number} has {count} faults. Nothing was saved.',
  },
  'move-not-open': {
    sv: 'Det går inte från åtgärdens nuvarande status. Läs in sidan på nytt och välj bland det som går.',
    en: 'That cannot be done from the action’s present status. Reload and choose from what can: {open}.',
  },
  'move-reason-missing': {
    sv: 'Skriv varför i kommentaren. Skälet sparas i åtgärdens historik.',
    en: 'Say why in the comment. The reason is kept in the history of the action.',
  },
  'receiver-missing': {
    sv: 'Ange vem som tar över åtgärden: en person eller en funktion.',
    en: 'Say who takes over: a person or a function.',
  },
  'prerequisites-not-met': {
    sv: 'Åtgärd {number} kan inte påbörjas än. Den väntar på: {actions}.',
    en: 'Action {number} cannot start yet. It waits for: {actions}.',
  },
  'checkpoint-unknown': {
    sv: 'Åtgärden har ingen checkpunkt {number}.',
    en: 'The action has no checkpoint {number}.',
  },
  'checkpoint-text-missing': {
    sv: 'Skriv vad som ska vara på plats.',
    en: 'Say what is to be in place.',
  },
  'checkpoint-evidence-missing': {
    sv: 'En nådd checkpunkt behöver ett skriftligt belägg och vem som intygar det.',
    en: 'A checkpoint that is reached needs evidence in writing and who vouches for it.',
  },

  // Faults in one action.
  'plan-unit-unknown': { sv: 'Enheten ”{value}” finns inte.', en: 'There is no unit “{value}”.' },
  'unit-outside-plan': {
    sv: 'Enheten {value} hör inte till den del av regionen som planen gäller.',
    en: 'The unit {value} is outside the part of the region that the plan is for.',
  },
  'plan-person-unknown': {
    sv: 'Personen ”{value}” finns inte. Ange personens id, eller skriv funktionen i stället.',
    en: 'There is no person “{value}”. Give the person’s id, or write the function instead.',
  },
  'plan-staff-category-unknown': {
    sv: 'Personalkategorin ”{value}” i effekt {effect} finns inte.',
    en: 'There is no staff category “{value}” (effect {effect}).',
  },
  'plan-indicator-unknown': { sv: 'Nyckeltalet ”{value}” finns inte.', en: 'There is no indicator “{value}”.' },
  'plan-indicator-twice': {
    sv: 'Nyckeltalet {value} står två gånger.',
    en: 'The indicator {value} is there twice.',
  },
  'action-ends-before-start': {
    sv: 'Slutdagen {value} ligger före startdagen {start}.',
    en: 'The end {value} is before the start {start}.',
  },
  'action-origin-unknown': {
    sv: 'Det finns ingen åtgärd {value} i någon av regionens planer.',
    en: 'There is no action {value} in any regional plan.',
  },
  'prerequisite-itself': {
    sv: 'En åtgärd kan inte vara sin egen förutsättning.',
    en: 'An action cannot be its own prerequisite.',
  },
  'prerequisite-unknown': {
    sv: 'Planen har ingen åtgärd {value} att vänta på.',
    en: 'The plan has no action {value} to wait for.',
  },
  'prerequisites-in-circle': {
    sv: 'Åtgärderna väntar på varandra i en ring: {circle}. Ta bort en av förutsättningarna.',
    en: 'The actions wait for each other in a circle: {circle}. Remove one of the prerequisites.',
  },
  'effect-out-of-order': {
    sv: 'Effekt {effect}: lågt, troligt och högt värde ska stå i stigande ordning, men är {value}. En minskning skrivs med minus.',
    en: 'Effect {effect}: low, central and high must rise, but are {value}. A decrease is written with a minus.',
  },

  // Sums that should hold.
  'parts-do-not-add-up': {
    sv: 'Delarna är tillsammans {actual} men planen har {expected} åtgärder.',
    en: 'The parts make {actual}, but the plan has {expected} actions.',
  },
  'claimed-parts-differ': {
    sv: 'Uppgifterna går inte ihop: {total} − {done} = {expected}, men {actual} uppges återstå.',
    en: 'The claim does not add up: {total} − {done} = {expected}, but {actual} are said to remain.',
  },
  'claimed-total-differs': {
    sv: '{expected} åtgärder uppges, men planen har {actual}.',
    en: '{expected} actions are claimed, but the plan has {actual}.',
  },
  'claimed-done-differs': {
    sv: '{expected} åtgärder uppges vara klara, men {actual} är klara eller i ordinarie drift i planen.',
    en: '{expected} actions are claimed to be done, but {actual} are done or in ordinary operation in the plan.',
  },
  'claimed-remaining-differs': {
    sv: '{expected} åtgärder uppges återstå, men i planen återstår {actual}.',
    en: '{expected} actions are claimed to remain, but {actual} remain in the plan.',
  },
} as const;
