import { Link } from '@tanstack/react-router';
import { parseSearch } from '../../../web/search.ts';
import { type Text, useFormat, useText } from '../../../web/text.ts';
import type { DueItemDto } from '../contract.ts';

/** Each thing leads to where it is done. */
export function DueList({ items }: { items: readonly DueItemDto[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <ul className="due-list">
      {items.map((item) => {
        const overdue = item.group === 'overdue' ? { 'data-overdue': true } : {};
        return (
          <li key={item.key} className="due-item" {...overdue}>
            <DueLink item={item} />
            {item.detail && <p>{item.detail}</p>}
            <p className="due-item-when" {...overdue}>
              {whenText(item, text, format.date)}
            </p>
            <p className="due-item-unit">{item.unitName}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** Its address is whole, `/styrning/dispenser/12?flik=granska`; what one looked at before does not belong to it. */
function DueLink({ item: { link, title } }: { item: DueItemDto }) {
  const [path = '/', search = ''] = link.split('?', 2);
  return (
    <Link to={path} search={parseSearch(search) as never} className="link due-item-title">
      {title}
    </Link>
  );
}

function whenText({ due, daysLeft }: DueItemDto, text: Text, dateText: (date: string) => string): string {
  if (due === null || daysLeft === null) return text('reminders.due.undated');
  if (daysLeft === 0) return text('reminders.due.today');
  const date = dateText(due);
  if (daysLeft < 0) return text('reminders.due.overdue', { days: -daysLeft, date });
  return text('reminders.due.soon', { days: daysLeft, date });
}
