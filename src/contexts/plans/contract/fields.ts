import * as z from 'zod';
import { parseMonth } from '../../../kernel/month.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';

const plainDate = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date');
const plainMonth = z
  .string()
  .max(7)
  .refine((text) => parseMonth(text) !== undefined, 'not a month');
const text = (longest: number) => z.string().trim().min(1).max(longest);

/** Fields that requests share. */
export const fields = { plainDate, plainMonth, text };
