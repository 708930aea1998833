import { useState } from 'react';
import { swedishDate } from '../../../../kernel/plain-date.ts';

/** The day in Sweden when the form was opened. */
export function useToday(): string {
  const [today] = useState(() => swedishDate(new Date()));
  return today;
}
