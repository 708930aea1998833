import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../design/Button.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useText } from '../text.ts';
import { EventList } from './EventList.tsx';
import { historyQuery } from './history-queries.ts';

type Props = {
  /** Kind of thing as the events name it: `local-contract`. */
  entity: string;
  entityId: string;
};

/** What has happened to one thing, beside the thing: for any page that shows one. */
export function HistoryOf({ entity, entityId }: Props) {
  const text = useText();
  const query = useInfiniteQuery(historyQuery(entity, entityId));
  return (
    <Loaded query={query} shape="text">
      {({ pages }) => {
        const events = pages.flatMap(({ items }) => items);
        if (events.length === 0) return <p>{text('register.history-none')}</p>;
        return (
          <>
            <EventList events={events} label={text('register.history')} />
            {query.hasNextPage && (
              <div className="actions">
                <Button isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                  {text('register.more')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
