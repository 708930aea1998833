import { type RawBuilder, sql } from 'kysely';

/**
 * SQL for a booked amount net of the VAT inside it, in whole öre, half away from zero. It is rounded on the sum of one
 * class and month, the smallest sum that is kept, so that units, months and files always add up to the öre.
 */
export const netOre = (bookedOre: RawBuilder<unknown>, vatRate: RawBuilder<unknown>): RawBuilder<number> =>
  sql`case when ${vatRate} = 0 then ${bookedOre} else round(${bookedOre} / (1 + ${vatRate}))::bigint end`;
