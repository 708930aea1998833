import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MandateSummaryDto } from '../../contract/mandates.ts';
import { mandateQueries } from './mandate-queries.ts';

/** Every mandate: who owns it, how far it has come, what is decided next. */
export default function MandatesPage() {
  const text = useText();
  const query = useQuery(mandateQueries.list());
  const { may } = useSession();
  const columns = useColumns();
  const create = (kind: 'primary' | 'secondary') =>
    may('mandates.change') && (
      <AppLink to="/styrning/uppdrag/nytt" className={`button button-${kind}`}>
        {text('mandates.new')}
      </AppLink>
    );
  return (
    <Page
      title={text('mandates.title')}
      lead={query.data && text('mandates.lead', { count: query.data.length, running: running(query.data) })}
      actions={query.data?.length ? create('secondary') : undefined}
    >
      <Loaded query={query} shape="table">
        {(mandates) =>
          mandates.length === 0 ? (
            <Empty title={text('mandates.none.title')} actions={create('primary')}>
              <p>{text('mandates.none')}</p>
            </Empty>
          ) : (
            <DataTable
              caption={text('mandates.caption')}
              isCaptionHidden
              rows={mandates}
              rowKey={({ key }) => key}
              columns={columns}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

const running = (mandates: readonly MandateSummaryDto[]) =>
  mandates.filter(({ status }) => status === 'running').length;

function useColumns(): Column<MandateSummaryDto>[] {
  const text = useText();
  const format = useFormat();
  return [
    {
      key: 'title',
      header: text('mandates.mandate'),
      value: ({ title }) => title,
      cell: ({ key, title }) => (
        <>
          <AppLink to="/styrning/uppdrag/$key" params={{ key }}>
            {title}
          </AppLink>{' '}
          <span className="field-hint cell-note">{key}</span>
        </>
      ),
    },
    { key: 'status', header: text('mandates.status'), value: ({ status }) => text(`mandates.status.${status}`) },
    {
      key: 'owners',
      header: text('mandates.owners'),
      value: ({ owners }) => owners.map(({ name }) => name).join(', ') || null,
    },
    { key: 'lead', header: text('mandates.lead-person'), value: ({ lead }) => lead?.name ?? null },
    {
      key: 'end',
      header: text('mandates.ends'),
      value: ({ end }) => end,
      cell: ({ end }) => (end === null ? '–' : format.date(end)),
      isWhole: true,
    },
    {
      key: 'next',
      header: text('mandates.next-point'),
      value: ({ nextPoint }) => nextPoint?.plannedOn ?? nextPoint?.name ?? null,
      cell: ({ nextPoint }) =>
        nextPoint ? (
          <>
            <AppLink to="/styrning/beslutspunkter/$id" params={{ id: nextPoint.id }}>
              {nextPoint.name}
            </AppLink>
            {nextPoint.plannedOn && <span className="field-hint cell-note">{format.date(nextPoint.plannedOn)}</span>}
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'contradictions',
      header: text('mandates.to-look-at'),
      value: ({ contradictions }) => contradictions,
      isFigure: true,
    },
  ];
}
