import type { ActionGradeDto } from '../../../contract/catalogue.ts';
import { gradeOf, isBlank, type RowGrade, sameGrade } from './row-grade.ts';

export type RowState =
  | { kind: 'idle' | 'waiting' | 'saving' | 'saved' | 'failed' }
  /** The same person has graded it elsewhere meanwhile; what is set here stays. */
  | { kind: 'conflict'; theirs: ActionGradeDto | null };

export type Row = { grade: RowGrade; saved: ActionGradeDto | null; state: RowState };

/** What a row needs of the world: the server, and a place that outlives the page. */
export type RowWorld = {
  send(grade: RowGrade, version: number): Promise<ActionGradeDto>;
  /** The own grade that the server has, when `error` says that it is another than was known; undefined for other errors. */
  theirs(error: unknown): Promise<ActionGradeDto | null | undefined>;
  onSaved(grade: ActionGradeDto): void;
  draft: { read(): RowGrade | undefined; write(grade: RowGrade): void; forget(): void };
  /** Calls back after a pause; calling the answer calls it off. */
  later(work: () => void): () => void;
};

/**
 * One row that saves itself a moment after the last change, and when it is left. What is set is kept as a draft until
 * the server has it, so that neither a lost connection nor a change elsewhere can take it.
 */
export class RowSaver {
  #row: Row;
  #isSaving = false;
  #callOff: () => void = () => undefined;
  readonly #world: RowWorld;
  readonly #listeners = new Set<() => void>();

  constructor(own: ActionGradeDto | null, world: RowWorld) {
    this.#world = world;
    this.#row = { grade: world.draft.read() ?? gradeOf(own), saved: own, state: { kind: 'idle' } };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly current = (): Row => this.#row;

  change(part: Partial<RowGrade>): void {
    const grade = { ...this.#row.grade, ...part };
    this.#world.draft.write(grade);
    const { state } = this.#row;
    this.#callOff();
    this.#set({ grade, state: state.kind === 'conflict' ? state : { kind: 'waiting' } });
    if (state.kind !== 'conflict') this.#callOff = this.#world.later(() => void this.save());
  }

  async save(): Promise<void> {
    this.#callOff();
    const { grade, saved, state } = this.#row;
    if (this.#isSaving || state.kind === 'conflict' || isBlank(grade) || sameGrade(grade, gradeOf(saved))) return;
    this.#isSaving = true;
    this.#set({ state: { kind: 'saving' } });
    const isSaved = await this.#send(grade, saved?.version ?? 0);
    this.#isSaving = false;
    // Changed while it was on its way: the rest goes by itself.
    if (isSaved && !sameGrade(this.#row.grade, grade)) await this.save();
  }

  async #send(grade: RowGrade, version: number): Promise<boolean> {
    try {
      const saved = await this.#world.send(grade, version);
      if (sameGrade(this.#row.grade, grade)) this.#world.draft.forget();
      this.#set({ saved, state: { kind: 'saved' } });
      this.#world.onSaved(saved);
      return true;
    } catch (error) {
      const theirs = await this.#world.theirs(error);
      this.#set({ state: theirs === undefined ? { kind: 'failed' } : { kind: 'conflict', theirs } });
      return false;
    }
  }

  /** Goes on from what was saved elsewhere: with what stands here, or with what stands there. */
  async settle(keep: 'mine' | 'theirs'): Promise<void> {
    const { state, grade } = this.#row;
    if (state.kind !== 'conflict') return;
    const { theirs } = state;
    if (keep === 'theirs') this.#world.draft.forget();
    this.#set({ saved: theirs, grade: keep === 'theirs' ? gradeOf(theirs) : grade, state: { kind: 'idle' } });
    await this.save();
  }

  #set(part: Partial<Row>): void {
    this.#row = { ...this.#row, ...part };
    for (const listener of this.#listeners) listener();
  }
}
