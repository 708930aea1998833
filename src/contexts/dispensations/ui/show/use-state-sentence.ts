import { useFormat, useText } from '../../../../web/text.ts';
import type { DispensationDto } from '../../contract.ts';
import { useWords } from '../use-words.ts';

/** Where a dispensation is, in one sentence: the answer that the page begins with. */
export function useStateSentence(): (dispensation: DispensationDto) => string {
  const text = useText();
  const format = useFormat();
  const words = useWords();
  return ({ state, unitName, supplierName, granted, use, isConsulted, acute }) => {
    const values = {
      unit: unitName,
      supplier: supplierName || '–',
      to: granted ? format.date(granted.to) : '',
      granted: granted ? words.hours(granted.hours) : '',
      used: use ? words.hours(use.hours) : '',
    };
    if (state === 'submitted')
      return text(acute ? 'dispensations.sentence.submitted-acute' : 'dispensations.sentence.submitted', values);
    if (state === 'reviewed')
      return text(isConsulted ? 'dispensations.sentence.consulted' : 'dispensations.sentence.reviewed', values);
    return text(`dispensations.sentence.${state}`, values);
  };
}
