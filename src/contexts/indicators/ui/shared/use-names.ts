import { useQuery } from '@tanstack/react-query';
import { ALL, UNSPECIFIED } from '../../../../kernel/grid.ts';
import type { MessageId } from '../../../../web/messages.ts';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto } from '../../contract.ts';

const CARE_AREAS: Readonly<Record<string, MessageId>> = {
  [ALL]: 'care-area.all',
  [UNSPECIFIED]: 'care-area.unspecified',
  'primary-care': 'care-area.primary-care',
  psychiatry: 'care-area.psychiatry',
  'other-specialised': 'care-area.other-specialised',
  other: 'care-area.other',
};

/** Words for the codes of the API. A unit that is no more has the name it had last. */
export function useNames() {
  const text = useText();
  const { language } = useFormat();
  const units = useQuery(queries.units());
  const categories = useQuery(queries.staffCategories());
  return {
    unit: (code: string) => units.data?.findLast((unit) => unit.code === code)?.name ?? code,
    staff: (key: string) => {
      if (key === ALL) return text('staff.all');
      if (key === UNSPECIFIED) return text('staff.unspecified');
      return categories.data?.find((category) => category.key === key)?.name ?? key;
    },
    /** A care area of the region's own naming is shown as the region wrote it. */
    careArea: (code: string) => (CARE_AREAS[code] ? text(CARE_AREAS[code]) : code),
    indicator: ({ name }: IndicatorDefinitionDto) => name[language],
    /** Within a sentence: `hyrveckor`, but `ST-läkare`. */
    inSentence: (name: string) => name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase(language)),
  };
}
