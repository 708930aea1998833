import { ApiError } from '../../../../../web/api.ts';
import { Button } from '../../../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { csvOf, saveFile } from '../../../../../web/download.ts';
import { useFormat, useText } from '../../../../../web/text.ts';

export type Fault = {
  code: string;
  line?: number;
  column?: string;
  value?: string;
  message: string;
  values?: { cell?: string };
};

/** The faults that a refused file is answered with; none for other errors. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (!(error instanceof ApiError) || error.problem.code !== 'catalogue-file-unfit') return [];
  return (error.problem.problems ?? []) as readonly Fault[];
}

/** The sentence without file and line, which have columns of their own. */
const sentenceOf = ({ message }: Fault): string => message.replace(/^.*?:\d+: /, '');

/** Every fault of the file at once, also as a file for whoever mends it. */
export function FaultyRows({ faults, file }: { faults: readonly Fault[]; file: string }) {
  const text = useText();
  const { language } = useFormat();
  const columns: Column<Fault>[] = [
    {
      key: 'place',
      header: text('catalogue.fault.place'),
      value: ({ line }) => line ?? null,
      cell: ({ line, values }) => values?.cell ?? text('catalogue.fault.line', { line: line ?? 0 }),
    },
    { key: 'column', header: text('catalogue.fault.column'), value: ({ column }) => column ?? null },
    { key: 'value', header: text('catalogue.fault.value'), value: ({ value }) => value ?? null },
    { key: 'message', header: text('catalogue.fault.message'), value: sentenceOf },
  ];
  const download = () => {
    const header = columns.map((column) => column.header);
    const rows = faults.map((fault) => columns.map((column) => column.value(fault)));
    saveFile(`${file}-fel.csv`, new Blob([csvOf(header, rows, language)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <>
      <div className="error-summary" role="alert">
        <h3 className="error-summary-title">{text('catalogue.faults.title', { file, count: faults.length })}</h3>
        <p>{text('catalogue.faults')}</p>
      </div>
      <DataTable
        caption={text('catalogue.faults.caption', { file })}
        columns={columns}
        rows={faults}
        rowKey={({ line, column, code, value }) => `${line} ${column} ${code} ${value}`}
      />
      <div className="actions">
        <Button onPress={download}>{text('catalogue.faults.download')}</Button>
      </div>
    </>
  );
}
