import { type RawBuilder, sql } from 'kysely';

/**
 * SQL for a booked amount net of the VAT inside it, in whole öre, half away from zero. It is rounded on the sum of one
 * class and month, the smallest sum that is kept, so that units, months and files always add up to the öre.
 * `vatRate` is null where no VAT is inside (see `vatInside`): a test for null costs next to nothing, over all the rows.
 */
export const netOre = (bookedOre: RawBuilder<unknown>, vatRate: RawBuilder<unknown>): RawBuilder<number> =>
  sql`case when ${vatRate} is null then ${bookedOre} else round(${bookedOre} / (1 + ${vatRate}))::bigint end`;

/** The VAT rate of a cost class as `netOre` takes it. */
export const vatInside = sql`nullif(c.includes_vat_rate, 0)`;
