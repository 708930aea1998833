import { Button } from '../../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { csvOf, saveFile } from '../../../../web/download.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportJobDto, RowIssueDto } from '../../contract.ts';
import { OtherReading } from './OtherReading.tsx';
import type { JobActions } from './use-job-actions.ts';

type Refusal = NonNullable<ImportJobDto['refusal']>;

/** The server's sentence names the command line's option; here the choice stands just below. */
const ANSWERED_HERE = ['kind-ambiguous', 'kind-mismatch', 'double-import'] as const;

/** Why nothing of the file was stored: the sentence, every faulty row, and the way on. */
export function RefusedFile({ job, actions }: { job: ImportJobDto; actions: JobActions }) {
  const text = useText();
  const { refusal } = job;
  if (!refusal) return null;
  const here = ANSWERED_HERE.find((code) => code === refusal.code);
  return (
    <>
      <div className="import-refusal" role="alert">
        <p className="notice-title">{text('imports.refused')}</p>
        <p className="prose">{here ? text(`imports.refused.${here}`) : refusal.message}</p>
      </div>
      {refusal.issues.length > 0 && <FaultyRows file={job.file} refusal={refusal} />}
      {refusal.code !== 'rows-faulty' && <OtherReading job={job} onTryAgain={actions.tryAgain} />}
      <div className="actions">
        {actions.tryAgain && refusal.code === 'double-import' && (
          <Button kind="primary" onPress={() => actions.tryAgain?.({})}>
            {text('imports.try-again')}
          </Button>
        )}
        <Button kind="quiet" onPress={actions.putAway}>
          {text('imports.put-away')}
        </Button>
      </div>
    </>
  );
}

/** Every faulty row at once, also as a file for whoever mends the extract. */
export function FaultyRows({ file, refusal }: { file: string; refusal: Refusal }) {
  const text = useText();
  const { language } = useFormat();
  const { issues, issueCount } = refusal;
  const columns: Column<RowIssueDto>[] = [
    {
      key: 'line',
      header: text('imports.fault-line'),
      value: (issue) => (issue.line > 0 ? issue.line : null),
    },
    { key: 'column', header: text('imports.fault-column'), value: (issue) => issue.column ?? null },
    { key: 'value', header: text('imports.fault-value'), value: (issue) => issue.value ?? null },
    { key: 'message', header: text('imports.fault-message'), value: faultText },
  ];
  const download = () => {
    const rows = issues.map((issue) => columns.map((column) => column.value(issue)));
    const header = columns.map((column) => column.header);
    const name = `${file}-${text('imports.faults-file')}.csv`;
    saveFile(name, new Blob([csvOf(header, rows, language)], { type: 'text/csv;charset=utf-8' }));
  };
  const isPart = issueCount > issues.length;
  return (
    <>
      <DataTable
        caption={text(isPart ? 'imports.faults-first' : 'imports.faults', {
          file,
          count: issueCount,
          shown: issues.length,
        })}
        columns={columns}
        rows={issues}
        rowKey={(issue) =>
          `${issue.line}-${issue.column ?? ''}-${issue.code}-${issue.value ?? ''}-${issue.otherLine ?? ''}`
        }
      />
      <div className="actions">
        <Button onPress={download}>{text('imports.faults-download')}</Button>
      </div>
    </>
  );
}

/** The sentence without the line and column that it begins with, which have columns of their own. */
export function faultText({ message, line, column }: RowIssueDto): string {
  const place = [`${line}: `, `Kolumn ${column}: `, `Column ${column}: `];
  const rest = place.reduce((words, part) => (words.startsWith(part) ? words.slice(part.length) : words), message);
  return rest.charAt(0).toLocaleUpperCase('sv') + rest.slice(1);
}
