import type { ActionContent, PlanContent } from '../planned-action.ts';
import type { ActionStatus } from '../status-table.ts';

/** An action as a file has it: what the plan says about it, and how it stands. */
export type FileAction = ActionContent & {
  status: ActionStatus;
  progress: number;
  /** Said with a new status: the reason, when it takes one. */
  statusComment: string | null;
  receiver: string | null;
  receiverFunction: string | null;
  /** Version of the row that the file was made from; null in a file written by hand. */
  version: number | null;
};

/** A plan with its actions, as YAML and XLSX carry it. History, evidence of checkpoints and versions stay in the product. */
export type PlanFile = { plan: PlanContent; actions: FileAction[] };

/** A value in a file with its place: a line of a text, or a cell of a sheet. */
export type RawCell = { value: string | number | null; place: Place };
export type Place = { file: string; line?: number; column: string };
/** Values by field. `place` is the record's own, for what is missing in it. */
export type RawRecord = { cells: ReadonlyMap<string, RawCell>; place: Place };
/** The same from YAML and XLSX. Effects and checkpoints name their action in the field `action`. */
export type RawPlanFile = {
  plan: RawRecord;
  actions: readonly RawRecord[];
  effects: readonly RawRecord[];
  checkpoints: readonly RawRecord[];
};
