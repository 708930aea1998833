// Staff, engagement and series files for the bench region: the same bytes every time.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CATEGORIES, MONTHS, UNITS } from './make-ledger.mjs';

const monthText = (index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

function each(visit) {
  const lines = [];
  for (let month = 0; month < MONTHS; month++)
    for (let unit = 0; unit < UNITS; unit++) visit(month, unit, (line) => lines.push(line));
  return lines;
}

const staffLines = () =>
  each((month, unit, add) => {
    for (const [index, category] of CATEGORIES.entries()) {
      const heads = 4 + ((unit * 7 + index * 3 + month) % 40);
      add(`${monthText(month)};U${unit};${category};${heads};${(heads * 0.9).toFixed(2).replace('.', ',')}`);
    }
  });

/** Three engagements a unit and month; one unit in thirteen never reports hours. Some run on into the next month. */
const engagementLines = () =>
  each((month, unit, add) => {
    if (unit % 13 === 12) return;
    for (let number = 0; number < 3; number++) {
      const from = 1 + ((unit * 5 + number * 9) % 24);
      const end = new Date(Date.UTC(2022, month, from + 6 + ((unit + number) % 21)));
      const category = number === 2 ? 'registered-nurse' : 'physician';
      const dates = `${monthText(month)}-${String(from).padStart(2, '0')};${end.toISOString().slice(0, 10)}`;
      add(
        `B${month}-${unit}-${number};U${unit};${category};${dates};${20 + ((unit + month) % 60)};55667${number}-8899`,
      );
    }
  });

const seriesLines = () =>
  each((month, unit, add) => {
    add(`sick-leave;U${unit};${monthText(month)};0,0${400 + ((unit * 31 + month * 17) % 500)}`);
  });

/** Writes the three files. @returns their paths. */
export function makeOtherFiles(folder) {
  const files = [
    ['staff.csv', 'månad;enhet;personalkategori;antal;årsarbetare', staffLines()],
    ['engagements.csv', 'referens;enhet;personalkategori;från;till;timmar;leverantör', engagementLines()],
    ['series.csv', 'nyckeltal;enhet;period;värde', seriesLines()],
  ];
  return files.map(([name, heading, lines]) => {
    const file = path.join(folder, name);
    writeFileSync(file, `${heading}\n${lines.join('\n')}\n`);
    return file;
  });
}
