import { useQueries } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { DispensationDto } from '../../../dispensations/contract.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { todayHere } from '../../../../web/today.ts';

const NUMBER = /^\/inhyrning\/dispenser\/(D-[\d-]+)$/;

/** The requests for dispensation on the agenda: where each is, and the way to record what the group says of it. */
export function AgendaDispensations({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  const { may } = useSession();
  const mayRead = may('dispensations.read');
  const numbers = [...new Set(meeting.items.flatMap(({ link }) => NUMBER.exec(link ?? '')?.[1] ?? []))];
  const queries = useQueries({
    queries: numbers.map((number) => ({ ...steeringQueries.dispensation(number), enabled: mayRead })),
  });
  const found = queries.flatMap(({ data }) => data ?? []);
  if (found.length === 0) return null;
  return (
    <Section title={text('steering.dispensations')}>
      <ul className="plain-list">
        {found.map((dispensation) => (
          <OnAgenda key={dispensation.number} dispensation={dispensation} meeting={meeting} />
        ))}
      </ul>
    </Section>
  );
}

type Props = { dispensation: DispensationDto; meeting: MeetingDto };

function OnAgenda({
  dispensation: { number, unitName, supplierName, state, allowed, decisionNumber },
  meeting,
}: Props) {
  const text = useText();
  const isHere = meeting.status !== 'cancelled' && meeting.date <= todayHere();
  return (
    <li>
      <p>
        <AppLink to="/inhyrning/dispenser/$number" params={{ number }}>
          {number}
        </AppLink>{' '}
        {text('steering.dispensations.one', { unit: unitName, supplier: supplierName })}.{' '}
        {text(`dispensations.state.${state}`)}.{' '}
        {decisionNumber !== null && (
          <AppLink to="/styrning/beslut/$number" params={{ number: decisionNumber }}>
            {text('steering.decision.named', { number: decisionNumber })}
          </AppLink>
        )}
      </p>
      {isHere && allowed.includes('review') && (
        <p>
          <AppLink
            to="/inhyrning/dispenser/$number"
            params={{ number }}
            search={{ gor: 'granska', mote: meeting.reference }}
            aria-label={text('steering.dispensations.review-of', { number })}
          >
            {text('steering.dispensations.review')}
          </AppLink>
        </p>
      )}
    </li>
  );
}
