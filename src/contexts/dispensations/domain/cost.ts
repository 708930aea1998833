/** Hours × öre per hour, in whole öre. */
export const costOre = (hours: number, rateOre: number): number => Math.round(hours * rateOre);
