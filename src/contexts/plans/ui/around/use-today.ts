import { useState } from 'react';

/** The day in Sweden when the form was opened. */
export function useToday(): string {
  const [today] = useState(readToday);
  return today;
}

const readToday = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
