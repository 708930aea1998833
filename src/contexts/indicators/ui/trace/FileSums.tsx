import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { TraceDto } from '../../contract.ts';
import type { TracePart } from '../indicator-queries.ts';
import { addsUp, partText, sumOfFiles } from './part-figures.ts';

type File = TraceDto['files'][number];

/** The files behind a part, with sums that add up to it. */
export function FileSums({ trace, part }: { trace: TraceDto; part: TracePart }) {
  const text = useText();
  const format = useFormat();
  const { value } = trace;
  const files = trace.files.filter((file) => file.part === part);
  const total = value[part];
  if (files.length === 0) {
    const stands = total === undefined ? '' : partText(format, total, value);
    return <p className="prose">{text(`trace.no-files-${part}`, { value: stands })}</p>;
  }
  const sum = sumOfFiles(files, part);
  const rows = files.reduce((count, file) => count + file.rows, 0);
  const columns: Column<File>[] = [
    {
      key: 'file',
      header: text('trace.file'),
      value: (row) => row.file,
      cell: (row) => <FileLink importId={row.importId} file={row.file} />,
    },
    {
      key: 'rows',
      header: text('trace.rows'),
      value: (row) => row.rows,
      cell: (row) => format.number(row.rows),
      isFigure: true,
    },
    {
      key: 'sum',
      header: text('trace.sum'),
      value: (row) => row.sum,
      cell: (row) => partText(format, row.sum, value),
      isFigure: true,
    },
  ];
  return (
    <>
      <DataTable
        caption={text('trace.files')}
        columns={columns}
        rows={files}
        rowKey={(row) => `${row.importId} ${row.file}`}
        sums={{ file: text('trace.sum'), rows: format.number(rows), sum: partText(format, sum, value) }}
      />
      <p className="prose">
        {addsUp(sum, total)
          ? text(`trace.adds-up-${part}`)
          : text('trace.weighed', { value: total === undefined ? '–' : partText(format, total, value) })}
      </p>
    </>
  );
}

/** What comes from no import is a plan. */
export function FileLink({ importId, file }: { importId: number; file: string }) {
  if (importId === 0)
    return (
      <AppLink to="/handlingsplan/$key" params={{ key: file }}>
        {file}
      </AppLink>
    );
  return (
    <AppLink to="/data/inlasning/$id" params={{ id: String(importId) }}>
      {file}
    </AppLink>
  );
}

export function ActionLink({ plan, number }: { plan: string; number: number }) {
  return (
    <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
      {plan} {number}
    </AppLink>
  );
}
