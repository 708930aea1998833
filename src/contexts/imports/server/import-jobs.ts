import { rm } from 'node:fs/promises';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../platform/audit/append-event.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/files/new-id.ts';
import type { StagedFile } from '../../../platform/files/stage-upload.ts';
import type { ImportKindDto, ImportOutcomeDto } from '../contract.ts';
import { importFile } from './import-file.ts';
import { openSource } from './read-source/index.ts';

export type ImportRequest = { kind?: ImportKindDto; profile?: string; dryRun: boolean; replace: boolean };

/** One file on its way in, as long as the server runs; what it has stored is in the database. */
export type ImportJob = {
  id: string;
  staged: StagedFile;
  request: ImportRequest;
  state: 'waiting' | 'reading' | 'done' | 'refused' | 'cancelled' | 'failed';
  startedAt: Date;
  readingSince: number | null;
  rows: number;
  bytes: number;
  outcome: ImportOutcomeDto | null;
  refusal: Refusal | null;
  abort: AbortController;
};

const KEPT_JOBS = 50;

/** Imports that run in the server, one after the other, and go on when the page is left. */
export class ImportJobs {
  readonly #jobs = new Map<string, ImportJob>();
  readonly #onFault: (error: unknown) => void;
  #queue: Promise<void> = Promise.resolve();

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  start(database: Database, staged: StagedFile, request: ImportRequest, actor: Actor): ImportJob {
    const job: ImportJob = {
      id: newId(),
      staged,
      request,
      state: 'waiting',
      startedAt: new Date(),
      readingSince: null,
      rows: 0,
      bytes: 0,
      outcome: null,
      refusal: null,
      abort: new AbortController(),
    };
    this.#jobs.set(job.id, job);
    this.#forgetOldest();
    this.#enqueue(database, job, actor);
    return job;
  }

  /** Reads a tried file in for real, from the very bytes that were tried. */
  confirm(database: Database, id: string, replace: boolean, actor: Actor): ImportJob {
    const job = this.get(id);
    if (!job.request.dryRun || job.state !== 'done')
      throw new Refusal('import-job-not-ready', { id }, { httpStatus: 409 });
    Object.assign(job, {
      request: { ...job.request, dryRun: false, replace },
      state: 'waiting',
      outcome: null,
      rows: 0,
      bytes: 0,
    });
    this.#enqueue(database, job, actor);
    return job;
  }

  /** @throws Refusal `import-job-unknown`. */
  get(id: string): ImportJob {
    const job = this.#jobs.get(id);
    if (!job) throw new Refusal('import-job-unknown', { id }, { httpStatus: 404 });
    return job;
  }

  list(): ImportJob[] {
    return [...this.#jobs.values()].toReversed();
  }

  /** Stops what waits or is being read and lets a tried file go. One that has ended leaves the list. */
  async cancel(id: string): Promise<ImportJob> {
    const job = this.get(id);
    const isTried = job.state === 'done' && job.outcome?.outcome === 'dry-run';
    if (job.state !== 'waiting' && job.state !== 'reading' && !isTried) {
      this.#jobs.delete(id);
      await rm(job.staged.path, { force: true });
      return job;
    }
    job.abort.abort();
    if (job.state === 'waiting' || isTried) await this.#finish(job, 'cancelled');
    return job;
  }

  /** Waits for what is running; for a clean stop. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) job.abort.abort();
    await this.#queue;
    await Promise.all([...this.#jobs.values()].map((job) => rm(job.staged.path, { force: true })));
  }

  #enqueue(database: Database, job: ImportJob, actor: Actor): void {
    this.#queue = this.#queue.then(() => this.#run(database, job, actor));
  }

  async #run(database: Database, job: ImportJob, actor: Actor): Promise<void> {
    if (job.state !== 'waiting') return;
    job.state = 'reading';
    job.readingSince = Date.now();
    try {
      job.outcome = await this.#read(database, job, actor);
      await this.#finish(job, 'done');
    } catch (error) {
      if (job.abort.signal.aborted) return await this.#finish(job, 'cancelled');
      if (error instanceof Refusal) job.refusal = error;
      else this.#onFault(error);
      await this.#finish(job, error instanceof Refusal ? 'refused' : 'failed');
    }
  }

  async #read(database: Database, job: ImportJob, actor: Actor): Promise<ImportOutcomeDto> {
    const { kind, profile, dryRun, replace } = job.request;
    const source = await openSource(job.staged.path, {
      fileName: job.staged.fileName,
      ...(kind ? { kind } : {}),
      ...(profile ? { profile } : {}),
    });
    const context = {
      actor,
      now: new Date(),
      onProgress: (progress: { rows: number; bytes: number }) => void Object.assign(job, progress),
      signal: job.abort.signal,
    };
    const run = dryRun ? database.rehearse : database.transaction;
    const onDouble = dryRun ? 'tell' : replace ? 'replace' : 'refuse';
    const outcome = await run((tx) => importFile(tx, source, { onDouble }, context));
    return dryRun && outcome.outcome === 'imported' ? { ...outcome, outcome: 'dry-run', import: null } : outcome;
  }

  /** The file is kept only while it can still be confirmed. */
  async #finish(job: ImportJob, state: ImportJob['state']): Promise<void> {
    job.state = state;
    if (!(state === 'done' && job.request.dryRun)) await rm(job.staged.path, { force: true });
  }

  #forgetOldest(): void {
    for (const job of this.#jobs.values()) {
      if (this.#jobs.size <= KEPT_JOBS) return;
      if (job.state === 'waiting' || job.state === 'reading') continue;
      void rm(job.staged.path, { force: true });
      this.#jobs.delete(job.id);
    }
  }
}
