import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { useText } from '../../../../web/text.ts';
import type { AgendaItemDto, MeetingDto } from '../../contract/steering.ts';
import { AddressLink } from '../shared/AddressLink.tsx';
import { ItemChanges } from './ItemChanges.tsx';
import { ItemMinutes } from './ItemMinutes.tsx';
import type { Direction } from './use-moving.ts';

type Props = {
  meeting: MeetingDto;
  item: AgendaItemDto;
  number: number;
  onMove: ((direction: Direction) => void) | undefined;
};

/** An item with its figures, what the minutes say, and what was decided. */
export function AgendaItemCard({ meeting, item, number, onMove }: Props) {
  const text = useText();
  return (
    <li className="agenda-item" data-item={item.id}>
      <div className="agenda-head">
        <p className="agenda-heading">{text(`steering.heading.${item.heading}`)}</p>
        <h3 className="agenda-title">
          {number}. {item.title}
        </h3>
      </div>
      {item.detail && <p className="prose">{item.detail}</p>}
      {item.link && (
        <p>
          <AddressLink address={item.link}>{text('steering.item.to-source')}</AddressLink>
        </p>
      )}
      {item.notes && (
        <div className="agenda-notes">
          <h4 className="agenda-notes-title">{text('steering.notes')}</h4>
          <p className="prose">{item.notes}</p>
        </div>
      )}
      {item.decisions.map(({ number: decision, subject, outcome }) => (
        <div key={decision} className="agenda-decision">
          <h4 className="agenda-notes-title">
            <AppLink to="/styrning/beslut/$number" params={{ number: decision }}>
              {text('steering.decision.named', { number: decision })}
            </AppLink>
            : {subject}
          </h4>
          <p className="prose">{outcome}</p>
        </div>
      ))}
      {(onMove || meeting.actions.includes('minutes')) && (
        <div className="steering-row-actions">
          {onMove && <MoveButtons item={item} number={number} count={meeting.items.length} onMove={onMove} />}
          {onMove && <ItemChanges meeting={meeting} item={item} />}
          <ItemMinutes meeting={meeting} item={item} />
        </div>
      )}
    </li>
  );
}

type MoveProps = { item: AgendaItemDto; number: number; count: number; onMove(direction: Direction): void };

function MoveButtons({ item, number, count, onMove }: MoveProps) {
  const text = useText();
  const button = (direction: Direction, isLast: boolean) => (
    <span data-move={direction}>
      <Button
        kind="quiet"
        isDisabled={isLast}
        aria-label={text('steering.of', { action: text(`steering.item.${direction}`), what: item.title })}
        onPress={() => onMove(direction)}
      >
        {text(`steering.item.${direction}`)}
      </Button>
    </span>
  );
  return (
    <>
      {button('up', number === 1)}
      {button('down', number === count)}
    </>
  );
}
