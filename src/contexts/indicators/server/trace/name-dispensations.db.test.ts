import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type DispensationRegion,
  openDispensationRegion,
  requestThat,
  TODAY,
} from '../../../../../test/builders/dispensation-region.ts';
import { period } from '../../../../kernel/period.ts';
import { readTrace } from '../read-trace.ts';

const HEAD = 'reference,unit,staff_category,from,to,hours,supplier,supplier_name,agreement,dispensation';
let region: DispensationRegion;
let number: string;

beforeAll(async () => {
  region = await openDispensationRegion();
  number = await requestThat(region, 'granted', { periodFrom: TODAY });
  const line = (reference: string, unit: string, named: string) =>
    `${reference},${unit},physician,${TODAY},${TODAY},8,556600-1122,Vårdkraft AB,,${named}`;
  await region.importText('hyra.csv', [HEAD, line('A', 'HC1', number), line('B', 'HC2', 'RS 5-2020'), ''].join('\n'));
  const row = (costCentre: number, kronor: number) => `${TODAY};4510;${costCentre};${kronor};556600-1122`;
  const rows = ['datum;konto;kostnadsställe;belopp;leverantörsnummer', row(3101, 100), row(3200, 200), ''];
  await region.importText('huvudbok.csv', rows.join('\n'));
});
afterAll(() => region.close());

const rowsOf = async (indicator: string, unit: string) => {
  const question = { indicator, unit, period: period(TODAY.slice(0, 7)), limit: 10 };
  const { rows } = await region.database.snapshot((tx) => readTrace(tx, question));
  return rows.map(({ dispensation, dispensationNumber }) => ({ dispensation, dispensationNumber }));
};

it.each(['dispensed-purchases', 'agency-weeks'])('a row of %s names the dispensation in the register', async (key) => {
  expect(await rowsOf(key, 'HC1')).toEqual([{ dispensation: number, dispensationNumber: number }]);
});

it('a dispensation that the register does not know stands as the file has it', async () => {
  expect(await rowsOf('dispensed-purchases', 'HC2')).toEqual([
    { dispensation: 'RS 5-2020', dispensationNumber: undefined },
  ]);
});

it('rows of other purchases name none', async () => {
  expect(await rowsOf('agency-personnel-cost', 'HC1')).toEqual([{ dispensation: number, dispensationNumber: number }]);
  expect(await rowsOf('off-framework-purchases', 'HC1')).toEqual([]);
});
