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
    sv: 'Beslutsdagen {date} ligger i framtiden. Ange den dag då beslutet fattades.',
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

/** Faults in a plan file, each with its line or cell. */
export const planFileRefusals = {
  'plan-file-unfit': {
    sv: 'Filen {file} har {count} fel. Ingenting har sparats. Rätta felen och läs in filen igen.',
    en: 'The file {file} has {count} faults. Nothing was saved. Mend them and read it in again.',
  },
  'plan-file-unreadable': {
    sv: 'Filen går inte att läsa. Spara den som YAML (UTF-8) eller XLSX.',
    en: 'The file cannot be read. Save it as YAML (UTF-8) or XLSX.',
  },
  'plan-file-missing-file': {
    sv: 'Filen {file} går inte att läsa: {cause}. Kontrollera sökvägen och rättigheterna.',
    en: 'The file {file} cannot be read: {cause}. Check the path and its permissions.',
  },
  'plan-file-kind': {
    sv: 'Filens namn ska sluta på .yaml, .yml eller .xlsx.',
    en: 'The name of the file must end in .yaml, .yml or .xlsx.',
  },
  'plan-file-yaml': { sv: 'Raden är inte giltig YAML.', en: 'The line is no valid YAML.' },
  'plan-file-shape': {
    sv: 'Filen ska ha posten plan och listan actions.',
    en: 'The file must have the entry plan and the list actions.',
  },
  'plan-file-sheet-missing': { sv: 'Bladet {sheet} saknas.', en: 'The sheet {sheet} is missing.' },
  'plan-file-missing': { sv: 'Här saknas ett värde för {field}.', en: 'A value for {field} is missing.' },
  'plan-file-number': { sv: '{column}: ”{value}” är inget tal.', en: '{column}: “{value}” is no number.' },
  'plan-file-whole-number': {
    sv: '{column}: ”{value}” ska vara ett heltal från {least} till {most}.',
    en: '{column}: “{value}” must be a whole number from {least} to {most}.',
  },
  'plan-file-date': {
    sv: '{column}: ”{value}” är inget datum. Skriv ÅÅÅÅ-MM-DD.',
    en: '{column}: “{value}” is no date. Write YYYY-MM-DD.',
  },
  'plan-file-month': {
    sv: '{column}: ”{value}” är ingen månad. Skriv ÅÅÅÅ-MM.',
    en: '{column}: “{value}” is no month. Write YYYY-MM.',
  },
  'plan-file-choice': {
    sv: '{column}: ”{value}” finns inte att välja. Skriv något av: {choices}.',
    en: '{column}: “{value}” is none of the choices: {choices}.',
  },
  'plan-file-numbers': {
    sv: '{column}: ”{value}” ska vara åtgärdernas nummer med komma emellan.',
    en: '{column}: “{value}” must be numbers of actions with commas between.',
  },
  'plan-file-indicators': {
    sv: '{column}: ”{value}” ska vara nyckeltal med riktning, till exempel agency-weeks: minska.',
    en: '{column}: “{value}” must be indicators with a direction, such as agency-weeks: decrease.',
  },
  'plan-file-key': {
    sv: 'Nyckeln ”{value}” får bara ha små bokstäver a–z, siffror och bindestreck.',
    en: 'The key “{value}” may have only the letters a–z, digits and hyphens.',
  },
  'plan-file-number-twice': { sv: 'Åtgärd {value} står två gånger.', en: 'Action {value} is there twice.' },
  'plan-file-stray': { sv: 'Det finns ingen åtgärd {number} i filen.', en: 'There is no action {number} in the file.' },
  'plan-file-action-missing': {
    sv: 'Åtgärd {number} ({title}) saknas i filen. En åtgärd tas aldrig bort: sätt status Avbruten och skriv varför.',
    en: 'Action {number} ({title}) is missing in the file. An action is never removed: set its status to stopped and say why.',
  },
  'plan-file-changed-since': {
    sv: 'Åtgärd {number} har ändrats sedan filen hämtades. Hämta filen på nytt och gör ändringen i den.',
    en: 'Action {number} has been changed since the file was fetched. Fetch it again and make the change there.',
  },
  'plan-file-place-differs': {
    sv: 'Planen {key} är en annan sorts plan eller gäller en annan enhet. Ge planen i filen en egen nyckel.',
    en: 'The plan {key} is of another kind or for another unit. Give the plan in the file a key of its own.',
  },
  'plan-file-move': {
    sv: 'Åtgärd {number} kan inte gå från {from} till {to}.',
    en: 'Action {number} cannot go from {from} to {to}.',
  },
  'plan-file-reason': {
    sv: 'Åtgärd {number}: skriv varför den får status {to}.',
    en: 'Action {number}: say why its status becomes {to}.',
  },
  'plan-file-receiver': {
    sv: 'Åtgärd {number}: ange vem som tar över den.',
    en: 'Action {number}: say who takes it over.',
  },
  'plan-file-personal-number': {
    sv: 'Här står något som ser ut som ett personnummer ({value}). Ta bort det.',
    en: 'There is something here that looks like a personal identity number ({value}). Remove it.',
  },
} as const;
