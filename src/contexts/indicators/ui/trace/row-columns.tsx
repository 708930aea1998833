import { AppLink } from '../../../../web/design/AppLink.tsx';
import type { Column } from '../../../../web/design/DataTable.tsx';
import type { Format } from '../../../../web/format.ts';
import type { MessageId } from '../../../../web/messages.ts';
import type { Text } from '../../../../web/text.ts';
import type { TraceRowDto } from '../../contract.ts';
import type { useNames } from '../shared/use-names.ts';
import { ActionLink, FileLink } from './FileSums.tsx';

type Row = TraceRowDto;
type Words = { text: Text; format: Format; names: ReturnType<typeof useNames> };

const QUANTITY_UNITS: Readonly<Record<string, MessageId>> = {
  hours: 'trace.unit-hours',
  weeks: 'trace.unit-weeks',
  fte: 'trace.unit-fte',
  persons: 'trace.unit-persons',
};

/** File and line first; of the rest only the columns that any of the rows has something in. */
export function rowColumns(rows: readonly Row[], words: Words): Column<Row>[] {
  const { text, format } = words;
  const place: Column<Row>[] = [
    {
      key: 'place',
      header: text('trace.place'),
      value: (row) => `${row.file} ${row.line}`,
      cell: (row) =>
        row.plan !== undefined ? (
          <ActionLink plan={row.plan} number={row.actionNumber ?? 0} />
        ) : (
          <span className="no-wrap">
            <FileLink importId={row.importId} file={row.file} /> {text('trace.line', { line: row.line })}
          </span>
        ),
    },
    {
      key: 'date',
      header: text('trace.date'),
      value: (row) => row.date,
      cell: (row) => <span className="no-wrap">{row.date}</span>,
    },
  ];
  const rest = [...figureColumns(text, format), ...textColumns(words)];
  return [...place, ...rest.filter((column) => rows.some((row) => column.value(row) !== null))];
}

function figureColumns(text: Text, format: Format): Column<Row>[] {
  return [
    {
      key: 'amount',
      header: text('trace.amount'),
      value: (row) => (row.amountOre === undefined ? null : row.amountOre / 100),
      cell: (row) => (row.amountOre === undefined ? '–' : format.number(row.amountOre / 100, 2)),
      isFigure: true,
    },
    {
      key: 'vat',
      header: text('trace.vat'),
      value: (row) => row.includesVatRate ?? null,
      cell: (row) => (row.includesVatRate === undefined ? '–' : format.percent(row.includesVatRate, 0)),
      isFigure: true,
    },
    {
      key: 'quantity',
      header: text('trace.quantity'),
      value: (row) => row.quantity ?? null,
      cell: (row) => (row.quantity === undefined ? '–' : quantityText(row.quantity, row.quantityUnit, text, format)),
      isFigure: true,
    },
  ];
}

function quantityText(quantity: number, unit: string | undefined, text: Text, format: Format): string {
  const word = QUANTITY_UNITS[unit ?? ''];
  // Hours and full-time equivalents have two decimals at most; a series may be a share.
  const decimals = Number.isInteger(quantity) ? 0 : word || Math.abs(quantity) >= 1 ? 2 : 4;
  const figure = format.number(quantity, decimals);
  return word ? `${figure} ${text(word)}` : figure;
}

function textColumns({ text, names }: Words): Column<Row>[] {
  // Whom it was bought from beside what it cost: the rightmost columns are out of sight on a narrow screen.
  return [
    { key: 'supplier', header: text('trace.supplier'), value: (row) => row.supplier ?? null },
    {
      key: 'dispensation',
      header: text('trace.dispensation'),
      value: (row) => row.dispensation ?? null,
      cell: ({ dispensation, dispensationNumber: number }) =>
        number === undefined ? (
          (dispensation ?? '–')
        ) : (
          <AppLink to="/inhyrning/dispenser/$number" params={{ number }}>
            {number}
          </AppLink>
        ),
    },
    { key: 'account', header: text('trace.account'), value: (row) => row.account ?? null },
    { key: 'costCentre', header: text('trace.cost-centre'), value: (row) => row.costCentre ?? null },
    { key: 'unit', header: text('unit'), value: (row) => (row.unit === null ? null : names.unit(row.unit)) },
    {
      key: 'staff',
      header: text('staff'),
      value: (row) => (row.staffCategory === null ? null : names.staff(row.staffCategory)),
    },
    { key: 'text', header: text('trace.text'), value: (row) => row.text ?? null },
    { key: 'voucher', header: text('trace.voucher'), value: (row) => row.voucher ?? null },
  ];
}
