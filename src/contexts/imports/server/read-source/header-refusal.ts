import { coverPersonalNumbers } from '../../../../kernel/personal-number.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { HeaderFault } from '../../domain/find-header.ts';

/** The refusal for headings that make no file we know, naming what was found. */
export function headerRefusal(fileName: string, fault: HeaderFault): Refusal {
  // Covered before it is cut: of half a number nobody could tell what it is.
  const found = coverPersonalNumbers(fault.headings.filter(Boolean).join(', ')).slice(0, 300) || '–';
  const values: Record<string, string | number> = { file: fileName, found };
  for (const [key, value] of Object.entries(fault)) {
    if (key === 'kinds' && Array.isArray(value)) values['kinds'] = value.join(', ');
    else if (typeof value === 'string' && key !== 'code') values[key] = value;
  }
  return new Refusal(fault.code, values);
}
