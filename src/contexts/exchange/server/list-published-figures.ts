import type { PublishedFigure } from '../domain/published-figure.ts';
import { type DataSets, readDataSets } from './read-data-sets.ts';

let dataSets: Promise<DataSets> | undefined;

/** The published figures in the data sets' order, narrowed by what is given. They are the same for every region, and read once. */
export async function listPublishedFigures(
  filter: { indicator?: string | undefined; region?: string | undefined; periodType?: string | undefined } = {},
): Promise<PublishedFigure[]> {
  const { figures } = await (dataSets ??= readDataSets());
  const fits = (wanted: string | undefined, value: string) => wanted === undefined || wanted === value;
  return figures.filter(
    (figure) =>
      fits(filter.indicator, figure.indicator) &&
      fits(filter.region, figure.region) &&
      fits(filter.periodType, figure.periodType),
  );
}
