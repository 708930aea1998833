import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type Column, DataTable } from '../design/DataTable.tsx';
import { useText } from '../text.ts';
import { ChartTools } from './ChartTools.tsx';
import { useWidth } from './use-width.ts';

/** What is pointed at, and where in the picture: the steps stand evenly between the two edges. */
export type Steps = {
  keys: readonly string[];
  /** The step's figures in words: `augusti 2026: i år 3,1 %, målbanan 3,0 %`. */
  words(key: string): string;
};

type Props<Row> = {
  title: string;
  /** Heading level in the page; a chart within a section is 3. */
  level?: 2 | 3;
  /** Below the title: unit, period, what is counted. */
  note?: ReactNode;
  /** File name without its ending. */
  fileName: string;
  /** The picture, given the room there is. The height must follow from the width. */
  children: (room: { width: number; cursor: string | null }) => ReactNode;
  /** The same figures as a table and as a file. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  steps?: Steps;
};

/** A chart with its name, its table one key away, its files, and its figures under the reader's pointer or arrow keys. */
export function ChartFigure<Row extends object>(props: Props<Row>) {
  const { title, level = 3, note, fileName, children, columns, rows, rowKey, steps } = props;
  const text = useText();
  const id = useId();
  const picture = useRef<HTMLDivElement>(null);
  const width = useWidth(picture);
  const [isTable, setIsTable] = useState(false);
  const [cursor, setCursor] = useState<string | null>(null);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="chart-figure" aria-labelledby={id}>
      <figcaption className="chart-head">
        <div>
          <Heading id={id} className="chart-title">
            {title}
          </Heading>
          {note && <p className="chart-note">{note}</p>}
        </div>
        <ChartTools
          isTable={isTable}
          onTable={setIsTable}
          fileName={fileName}
          columns={columns}
          rows={rows}
          picture={picture}
        />
      </figcaption>
      <div ref={picture} className="chart-room" hidden={isTable}>
        {children({ width, cursor })}
        {steps && (
          <StepSlider label={text('chart.walk', { title })} steps={steps} cursor={cursor} onCursor={setCursor} />
        )}
      </div>
      {steps && !isTable && (
        <p className="chart-words" aria-hidden="true">
          {cursor && steps.words(cursor)}
        </p>
      )}
      {isTable && <DataTable caption={title} isCaptionHidden columns={columns} rows={rows} rowKey={rowKey} />}
    </figure>
  );
}

type SliderProps = { label: string; steps: Steps; cursor: string | null; onCursor(key: string | null): void };

/** Lies over the picture: arrow keys, Home and End walk; a pointer points. What it stands on is read out. */
function StepSlider({ label, steps, cursor, onCursor }: SliderProps) {
  const last = steps.keys.length - 1;
  const index = cursor === null ? last : steps.keys.indexOf(cursor);
  const go = (to: number) => onCursor(steps.keys[Math.min(last, Math.max(0, to))] ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = {
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Escape') onCursor(null);
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const plot = plotOf(event.currentTarget);
    if (plot) go(Math.round(((event.clientX - plot.left) / plot.width) * last));
  };
  return (
    <div
      className="chart-slider"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={index}
      aria-valuetext={steps.words(steps.keys[index] ?? '')}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onCursor(null)}
      onBlur={() => onCursor(null)}
    />
  );
}

/** Where the value axis's lines begin and end on the screen: the picture's own plot, whatever its margins. */
function plotOf(slider: HTMLElement): DOMRect | undefined {
  return slider.parentElement?.querySelector('.chart-axis, .chart-grid')?.getBoundingClientRect();
}
