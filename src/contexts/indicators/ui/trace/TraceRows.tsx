import { Button } from '../../../../web/design/Button.tsx';
import { DataTable } from '../../../../web/design/DataTable.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { TraceDto } from '../../contract.ts';
import type { TracePart } from '../indicator-queries.ts';
import { useNames } from '../shared/use-names.ts';
import { rowColumns } from './row-columns.tsx';
import type { TracePages } from './TraceContent.tsx';

type Props = { trace: TraceDto; part: TracePart; pages: TracePages };

/** The rows with file and line, a page at a time; sorting is of the rows that are shown. */
export function TraceRows({ trace, part, pages }: Props) {
  const text = useText();
  const format = useFormat();
  const names = useNames();
  const rows = (pages.data?.pages ?? []).flatMap((page) => page.rows.filter((row) => row.part === part));
  const all = trace.files.filter((file) => file.part === part).reduce((sum, file) => sum + file.rows, 0);
  const counts = { shown: format.number(rows.length), all: format.number(Math.max(all, rows.length)) };
  return (
    <div className="trace-rows">
      <DataTable
        caption={text(pages.hasNextPage ? 'trace.rows-shown' : 'trace.rows-all', counts)}
        columns={rowColumns(rows, { text, format, names })}
        rows={rows}
        rowKey={(row) => `${row.importId} ${row.line}`}
        empty={text('trace.no-rows')}
      />
      {pages.isFetchNextPageError && <ErrorState error={pages.error} onRetry={() => void pages.fetchNextPage()} />}
      {pages.hasNextPage && (
        <div className="actions">
          <Button isDisabled={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {text(pages.isFetchingNextPage ? 'loading' : 'trace.more')}
          </Button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {text('trace.rows-shown', counts)}
      </p>
    </div>
  );
}
