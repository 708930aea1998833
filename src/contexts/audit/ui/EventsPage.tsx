import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiPath } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { EventList } from '../../../web/history/EventList.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { AuditEventDto } from '../contract.ts';
import { EventSearch } from './EventSearch.tsx';
import { registerQuery, type RegisterSearch } from './register-queries.ts';

/** The register of events: who changed what, when, and how it was before. */
export default function EventsPage() {
  const text = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as RegisterSearch;
  const { text: words, actor, action, entity, entityId, from, to, readings } = search;
  const asked = definedOf({ text: words, actor, action, entity, entityId, from, to, readings });
  const query = useInfiniteQuery(registerQuery(asked));
  const events = query.data?.pages.flatMap(({ items }) => items);
  const find = (next: RegisterSearch) =>
    void navigate({ to: '.', search: ((previous: object) => ({ ...previous, ...next })) as never, resetScroll: false });
  return (
    <Page
      title={text('register.title')}
      lead={events && <Lead events={events} hasMore={query.hasNextPage} />}
      actions={<Download />}
    >
      {/* Made anew when the address changes, as Back does, so that the fields say what is shown. */}
      <EventSearch key={JSON.stringify(asked)} asked={asked} onFind={find} />
      <Section title={text('register.events')}>
        <Loaded query={query} shape="text">
          {() =>
            events?.length ? (
              <EventList events={events} label={text('register.events')} />
            ) : (
              <Empty title={text('register.none')}>
                <p>{text('register.none-detail')}</p>
              </Empty>
            )
          }
        </Loaded>
        {query.hasNextPage && (
          <div className="actions">
            <Button isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
              {text('register.more')}
            </Button>
          </div>
        )}
      </Section>
      <Section title={text('register.verify-title')}>
        <p className="prose">{text('register.verify')}</p>
      </Section>
    </Page>
  );
}

function Lead({ events, hasMore }: { events: readonly AuditEventDto[]; hasMore: boolean }) {
  const text = useText();
  const format = useFormat();
  const newest = events[0];
  if (!newest) return <p>{text('register.lead-none')}</p>;
  const when = format.dateTime(newest.occurredAt);
  return <p>{text(hasMore ? 'register.lead-more' : 'register.lead', { count: events.length, when })}</p>;
}

function Download() {
  const text = useText();
  return (
    <a className="button button-secondary" href={apiPath('/audit-events.jsonl')} download>
      {text('register.download')}
    </a>
  );
}

const definedOf = (search: Readonly<Record<string, string | undefined>>): RegisterSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
