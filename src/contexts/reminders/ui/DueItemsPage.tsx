import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { useText } from '../../../web/text.ts';
import type { DueItemListDto } from '../contract.ts';
import { DUE_GROUPS } from '../domain/due-groups.ts';
import { DueList } from './DueList.tsx';
import { OwnOnly } from './OwnOnly.tsx';
import { reminderQueries } from './reminder-queries.ts';

export default function DueItemsPage() {
  return (
    <OwnOnly>
      <MyDueItems />
    </OwnOnly>
  );
}

/** What waits for the reader, the most urgent first. */
function MyDueItems() {
  const text = useText();
  const due = useQuery(reminderQueries.dueItems());
  return (
    <Page
      title={text('reminders.title')}
      lead={due.data && <Lead list={due.data} />}
      actions={<AppLink to="/att-gora/installningar">{text('reminders.to-settings')}</AppLink>}
    >
      <Loaded query={due}>{(list) => <DueGroups list={list} />}</Loaded>
    </Page>
  );
}

function Lead({ list: { items, unreadParts } }: { list: DueItemListDto }) {
  const text = useText();
  if (items.length === 0 && unreadParts > 0) return <p>{text('reminders.lead-unread')}</p>;
  const overdue = items.filter(({ group }) => group === 'overdue').length;
  const late = overdue === items.length ? 'reminders.lead-only-overdue' : 'reminders.lead-overdue';
  return (
    <p>
      {text('reminders.lead', { count: items.length })} {overdue > 0 && text(late, { count: overdue })}
    </p>
  );
}

export function DueGroups({ list: { items, unreadParts } }: { list: DueItemListDto }) {
  const text = useText();
  return (
    <>
      {unreadParts > 0 && (
        <Notice kind="warning" title={text('reminders.unread.title')}>
          <p>{text('reminders.unread', { count: unreadParts })}</p>
        </Notice>
      )}
      {items.length === 0 && unreadParts === 0 && (
        <Empty title={text('reminders.none')}>
          <p>{text('reminders.none-detail')}</p>
        </Empty>
      )}
      {DUE_GROUPS.map((group) => {
        const inGroup = items.filter((item) => item.group === group);
        return (
          inGroup.length > 0 && (
            <Section key={group} title={text(`reminders.group.${group}`)}>
              <DueList items={inGroup} />
            </Section>
          )
        );
      })}
    </>
  );
}
