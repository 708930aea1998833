import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { OwnSessionDto } from '../contract.ts';
import { peopleQueries } from './people-queries.ts';

/** Where one is signed in, and the way to end each. */
export default function SessionsPage() {
  const text = useText();
  const format = useFormat();
  const client = useQueryClient();
  const sessions = useQuery(peopleQueries.sessions());
  const end = useMutation({
    mutationFn: (id: string) => apiSend('DELETE', `/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const columns: Column<OwnSessionDto>[] = [
    {
      key: 'created',
      header: text('sessions.created'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => format.dateTime(createdAt),
      isWhole: true,
    },
    {
      key: 'seen',
      header: text('sessions.seen'),
      value: ({ lastSeenAt }) => lastSeenAt,
      cell: ({ lastSeenAt }) => format.dateTime(lastSeenAt),
      isWhole: true,
    },
    { key: 'browser', header: text('sessions.browser'), value: ({ userAgent }) => browserName(userAgent) },
    {
      key: 'state',
      header: text('sessions.state'),
      value: ({ holds, current }) => text(current ? 'sessions.current' : holds ? 'sessions.holds' : 'sessions.ended'),
    },
    {
      key: 'end',
      header: text('sessions.end-heading'),
      isSortable: false,
      value: () => null,
      cell: ({ id, holds, current, createdAt }) =>
        holds && !current ? (
          <Button
            kind="quiet"
            aria-label={text('sessions.end-label', { time: format.dateTime(createdAt) })}
            onPress={() => end.mutate(id)}
          >
            {text('sessions.end')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Page title={text('sessions.title')} lead={<p>{text('sessions.lead')}</p>}>
      {end.isError && <ErrorState error={end.error} during="change" />}
      <Loaded query={sessions} shape="table">
        {(items) => (
          <DataTable
            caption={text('sessions.title')}
            isCaptionHidden
            rows={items}
            rowKey={({ id }) => id}
            columns={columns}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** The part of what a browser calls itself that a person knows it by. */
function browserName(userAgent: string): string {
  const known = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((name) => userAgent.includes(`${name}/`));
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
  return known ? (names[known] ?? known) : userAgent.slice(0, 60);
}
