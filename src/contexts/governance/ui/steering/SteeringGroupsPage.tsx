import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { DataTable } from '../../../../web/design/DataTable.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { SteeringGroupDto } from '../../contract/steering.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { GroupView } from './GroupView.tsx';
import { NewGroupButton } from './NewGroupButton.tsx';

/** The steering groups; where there is one only, that one. */
export default function SteeringGroupsPage() {
  const text = useText();
  const query = useQuery(steeringQueries.groups());
  const only = query.data?.items.length === 1 ? query.data.items[0] : undefined;
  if (only) return <GroupView group={only} mayCreate={query.data?.mayCreate ?? false} />;
  return (
    <Page
      title={text('steering.groups')}
      lead={query.data && <p>{text('steering.groups.lead', { count: query.data.items.length })}</p>}
    >
      <Loaded query={query}>
        {({ items, mayCreate }) => (
          <>
            {items.length === 0 ? (
              <Empty title={text('steering.groups.none')}>
                <p>{text('steering.groups.none-what')}</p>
              </Empty>
            ) : (
              <GroupTable groups={items} />
            )}
            {mayCreate && (
              <div className="actions steering-after">
                <NewGroupButton />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function GroupTable({ groups }: { groups: readonly SteeringGroupDto[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <DataTable
      caption={text('steering.groups')}
      isCaptionHidden
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'name',
          header: text('steering.group.name'),
          value: ({ name }) => name,
          cell: ({ key, name }) => (
            <AppLink to="/styrning/styrgrupp/$key" params={{ key }}>
              {name}
            </AppLink>
          ),
        },
        { key: 'unit', header: text('unit'), value: ({ unitName }) => unitName },
        {
          key: 'next',
          header: text('steering.next-meeting'),
          value: ({ nextMeeting }) => nextMeeting?.date ?? null,
          cell: ({ nextMeeting }) => (nextMeeting ? format.date(nextMeeting.date) : '–'),
        },
      ]}
    />
  );
}
