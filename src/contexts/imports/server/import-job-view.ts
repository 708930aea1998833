import { type Language, type Sentences, speaker } from '../../../platform/http/sentences.ts';
import type { ImportJobDto } from '../contract.ts';
import { importRefusals } from '../refusals.ts';
import type { ImportJob } from './import-jobs.ts';

const SHOWN_ISSUES = 1_000;

/** A job as the API shows it; sentences in the reader's language. */
export function viewImportJob(job: ImportJob, language: Language): ImportJobDto {
  const seconds = job.readingSince === null ? 0 : (Date.now() - job.readingSince) / 1000;
  const totalBytes = job.staged.byteSize;
  const bytesPerSecond = seconds > 0 ? job.bytes / seconds : 0;
  return {
    id: job.id,
    file: job.staged.fileName,
    dryRun: job.request.dryRun,
    state: job.state,
    startedAt: job.startedAt.toISOString(),
    progress: {
      rows: job.rows,
      bytes: job.bytes,
      totalBytes,
      rowsPerSecond: seconds > 0 ? Math.round(job.rows / seconds) : 0,
      secondsLeft: bytesPerSecond > 0 ? Math.round((totalBytes - job.bytes) / bytesPerSecond) : null,
    },
    outcome: job.outcome,
    refusal: job.refusal && viewRefusal(job.refusal, language),
  };
}

function viewRefusal(
  refusal: NonNullable<ImportJob['refusal']>,
  language: Language,
): NonNullable<ImportJobDto['refusal']> {
  const speak = speaker([importRefusals as Sentences], language);
  const issues = refusal.problems.slice(0, SHOWN_ISSUES).map(({ file: _file, ...problem }) => ({
    ...problem,
    line: problem.line ?? 0,
    values: { ...problem.values },
    message: speak.problem(problem),
  }));
  const issueCount = Number(refusal.values['count'] ?? refusal.problems.length);
  return { code: refusal.code, message: speak.sentence(refusal.code, refusal.values), issueCount, issues };
}
