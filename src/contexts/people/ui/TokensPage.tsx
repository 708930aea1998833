import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { TokenDto } from '../contract.ts';
import { NewTokenForm } from './NewTokenForm.tsx';
import { peopleQueries } from './people-queries.ts';

/** API tokens of machine clients: what each may, until when, and the way to revoke it. */
export default function TokensPage() {
  const text = useText();
  const format = useFormat();
  const client = useQueryClient();
  const tokens = useQuery(peopleQueries.tokens());
  const revoke = useMutation({
    mutationFn: (id: string) => apiSend('POST', `/tokens/${id}/revocations`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
  });
  const columns: Column<TokenDto>[] = [
    { key: 'label', header: text('tokens.label'), value: ({ label, id }) => label || id },
    { key: 'person', header: text('tokens.person'), value: ({ personName }) => personName },
    {
      key: 'scopes',
      header: text('tokens.scopes'),
      value: ({ scopes }) => scopes.join(', ') || text('tokens.all-scopes'),
    },
    {
      key: 'expires',
      header: text('tokens.expires'),
      value: ({ expiresOn }) => expiresOn,
      cell: ({ expiresOn }) => format.date(expiresOn),
      isWhole: true,
    },
    {
      key: 'used',
      header: text('tokens.used'),
      value: ({ lastUsedOn }) => lastUsedOn,
      cell: ({ lastUsedOn }) => (lastUsedOn === null ? text('tokens.never') : format.date(lastUsedOn)),
      isWhole: true,
    },
    { key: 'status', header: text('tokens.status'), value: ({ status }) => text(`tokens.status.${status}`) },
    {
      key: 'revoke',
      header: text('tokens.revoke-heading'),
      isSortable: false,
      value: () => null,
      cell: ({ id, label, status }) =>
        status === 'holds' ? (
          <Button
            kind="danger"
            aria-label={text('tokens.revoke-label', { label: label || id })}
            onPress={() => revoke.mutate(id)}
          >
            {text('tokens.revoke')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Page title={text('tokens.title')} lead={<p>{text('tokens.lead')}</p>}>
      {revoke.isError && <ErrorState error={revoke.error} during="change" />}
      <Loaded query={tokens} shape="table">
        {(items) => (
          <DataTable
            caption={text('tokens.title')}
            isCaptionHidden
            rows={items}
            rowKey={({ id }) => id}
            columns={columns}
            empty={<p>{text('tokens.empty')}</p>}
          />
        )}
      </Loaded>
      <Section title={text('tokens.new')}>
        <NewTokenForm />
      </Section>
    </Page>
  );
}
