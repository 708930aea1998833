import { useText } from '../text.ts';

type Props = {
  /** What will stand here, so that nothing moves when it comes. */
  shape?: 'text' | 'figures' | 'chart' | 'table' | 'page';
};

const PARTS: Record<NonNullable<Props['shape']>, string[]> = {
  text: ['line', 'line-short'],
  figures: ['figures'],
  chart: ['line', 'chart'],
  table: ['row', 'row', 'row', 'row', 'row'],
  page: ['title', 'line', 'chart', 'figures', 'row', 'row', 'row'],
};

export function Loading({ shape = 'text' }: Props) {
  const text = useText();
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{text('loading')}</span>
      {PARTS[shape].map((part, index) => (
        <span key={`${part}-${index}`} className={`loading-${part}`} aria-hidden="true" />
      ))}
    </div>
  );
}
