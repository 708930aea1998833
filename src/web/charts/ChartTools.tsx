import type { RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../design/Button.tsx';
import type { Column } from '../design/DataTable.tsx';
import { Chevron } from '../design/Select.tsx';
import { csvOf, pngOf, saveFile, svgTextOf } from '../download.ts';
import { useFormat, useText } from '../text.ts';

type Props<Row> = {
  isTable: boolean;
  onTable(isTable: boolean): void;
  fileName: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  picture: RefObject<HTMLDivElement | null>;
};

/** Table or picture, and the files. */
export function ChartTools<Row>({ isTable, onTable, fileName, columns, rows, picture }: Props<Row>) {
  const text = useText();
  const { language } = useFormat();
  const save = (kind: string) => {
    const chart = picture.current?.querySelector<SVGSVGElement>('svg.chart');
    if (kind === 'csv') {
      const csv = csvOf(
        columns.map((column) => column.header),
        rows.map((row) => columns.map((column) => column.value(row))),
        language,
      );
      saveFile(`${fileName}.csv`, new Blob([csv], { type: 'text/csv' }));
    }
    if (kind === 'svg' && chart) saveFile(`${fileName}.svg`, new Blob([svgTextOf(chart)], { type: 'image/svg+xml' }));
    if (kind === 'png' && chart) void pngOf(chart).then((png) => saveFile(`${fileName}.png`, png));
  };
  return (
    <div className="chart-tools">
      <Button kind="quiet" onPress={() => onTable(!isTable)}>
        {text(isTable ? 'chart.as-chart' : 'chart.as-table')}
      </Button>
      <MenuTrigger>
        <AriaButton className="button button-quiet">
          {text('chart.download')}
          <Chevron />
        </AriaButton>
        <Popover className="popover popover-list" placement="bottom end">
          <Menu className="options" aria-label={text('chart.download')} onAction={(key) => save(String(key))}>
            <MenuItem id="csv" className="option">
              {text('chart.csv')}
            </MenuItem>
            <MenuItem id="png" className="option">
              {text('chart.png')}
            </MenuItem>
            <MenuItem id="svg" className="option">
              {text('chart.svg')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
