/** Fields of the file, in its order, each with its heading in a workbook and other headings it is known by. */
type Columns = readonly (readonly [field: string, heading: string, ...aliases: string[]])[];

export const PLAN_COLUMNS: Columns = [
  ['key', 'Nyckel'],
  ['name', 'Namn'],
  ['unit', 'Enhet'],
  ['kind', 'Slag'],
  ['parent', 'Ur planen'],
  ['validFrom', 'Från och med'],
  ['validTo', 'Till och med'],
  ['effectGoal', 'Effektmål'],
  ['claimedTotal', 'Uppgivet antal åtgärder'],
  ['claimedDone', 'Uppgivet antal klara'],
  ['claimedRemaining', 'Uppgivet antal återstående'],
  ['claimedSource', 'Uppgiften kommer från'],
];
export const ACTION_COLUMNS: Columns = [
  ['number', 'Nr', 'Nummer'],
  ['title', 'Åtgärd', 'Aktivitet'],
  ['description', 'Beskrivning'],
  ['area', 'Område'],
  ['level', 'Nivå'],
  ['unit', 'Enhet'],
  ['responsible', 'Ansvarig person'],
  ['responsibleFunction', 'Ansvarig funktion', 'Ansvarig'],
  ['status', 'Status'],
  ['progress', 'Framsteg (%)', 'Framsteg'],
  ['statusComment', 'Kommentar till ny status'],
  ['receiver', 'Mottagande person'],
  ['receiverFunction', 'Mottagande funktion', 'Mottagare'],
  ['startsOn', 'Start'],
  ['endsOn', 'Slut'],
  ['stopDate', 'Stoppdatum'],
  ['budget', 'Budget (kr)', 'Budget'],
  ['prerequisites', 'Förutsättningar'],
  ['indicators', 'Nyckeltal'],
  ['catalogueNumber', 'Katalognummer'],
  ['catalogueVersion', 'Katalogversion'],
  ['origin', 'Ur regionens åtgärd'],
  ['version', 'Version'],
];
export const EFFECT_COLUMNS: Columns = [
  ['action', 'Åtgärdens nr', 'Nr'],
  ['measure', 'Mått'],
  ['unit', 'Enhet'],
  ['staffCategory', 'Personalkategori'],
  ['fromMonth', 'Från månad'],
  ['rampUpMonths', 'Månader till full effekt'],
  ['low', 'Lågt'],
  ['central', 'Troligt'],
  ['high', 'Högt'],
];
export const CHECKPOINT_COLUMNS: Columns = [
  ['action', 'Åtgärdens nr', 'Nr'],
  ['number', 'Checkpunkt'],
  ['text', 'Vad ska vara på plats'],
  ['dueOn', 'Senast'],
];

/** Sheets of a workbook, in their order. */
export const SHEETS = { plan: 'Plan', actions: 'Åtgärder', effects: 'Effekter', checkpoints: 'Checkpunkter' } as const;

export const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');

/** The field that a heading means: its key, its Swedish heading, or another name for it. */
export function fieldOf(columns: Columns, heading: string): string | undefined {
  const wanted = folded(heading);
  return columns.find((names) => names.some((name) => folded(name) === wanted))?.[0];
}
