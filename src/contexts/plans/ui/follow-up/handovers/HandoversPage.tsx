import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../../web/design/Page.tsx';
import { useSession } from '../../../../../web/session.ts';
import { useText } from '../../../../../web/text.ts';
import type { HandoverDto } from '../../../contract/follow-up.ts';
import { followUpQueries } from '../follow-up-queries.ts';
import { HandoverAnswer } from './HandoverAnswer.tsx';
import { HandoverTable } from './HandoverTable.tsx';
import { NewHandoverForm } from './NewHandoverForm.tsx';

/** Handovers: what waits for the reader to accept first, then all of them. */
export default function HandoversPage() {
  const text = useText();
  const query = useQuery(followUpQueries.handovers());
  const { may } = useSession();
  return (
    <Page title={text('follow-up.handovers')} lead={query.data && <Lead handovers={query.data} />}>
      <Loaded query={query} shape="table">
        {(items) => <Handovers items={items} />}
      </Loaded>
      {may('handovers.change') && (
        <Section title={text('follow-up.hand-over.title')}>
          <NewHandoverForm />
        </Section>
      )}
    </Page>
  );
}

const waits = ({ moves }: HandoverDto) => moves.includes('accept');

function Lead({ handovers }: { handovers: readonly HandoverDto[] }) {
  const text = useText();
  const mine = handovers.filter(waits).length;
  const waiting = handovers.filter(({ state }) => state === 'waiting').length;
  return <p>{text('follow-up.handovers.lead', { mine, waiting })}</p>;
}

function Handovers({ items }: { items: readonly HandoverDto[] }) {
  const text = useText();
  if (items.length === 0)
    return (
      <Empty title={text('follow-up.handovers.none')}>
        <p>{text('follow-up.handovers.none-what')}</p>
      </Empty>
    );
  const mine = items.filter(waits);
  return (
    <>
      {mine.length > 0 && (
        <Section title={text('follow-up.handovers.mine')}>
          <ul className="handover-list">
            {mine.map((handover) => (
              <HandoverAnswer key={handover.number} handover={handover} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={text('follow-up.handovers.all')}>
        <HandoverTable handovers={items} />
      </Section>
    </>
  );
}
