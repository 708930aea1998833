import { useFormat, useText } from '../../../../web/text.ts';
import type { ActionGradingDto, SpreadDto } from '../../contract/catalogue.ts';
import { type ActionArea, type ActionLevel, AREA_NAMES, LEVEL_NAMES } from '../../domain/catalogue/action.ts';

/** Names and figures of the catalogue as the reader sees them. */
export function useCatalogueWords() {
  const text = useText();
  const { language, number } = useFormat();
  const step = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);
  return {
    area: (area: ActionArea) => AREA_NAMES[area][language],
    level: (level: ActionLevel) => LEVEL_NAMES[level][language],
    /** `3`, and `3 (2–4)` where the graders differ. */
    spread: (spread: SpreadDto | null): string => {
      if (spread === null) return '–';
      const { median, minimum, maximum } = spread;
      return minimum === maximum ? step(median) : text('catalogue.spread', { median: step(median), minimum, maximum });
    },
    choice: ({ choice }: ActionGradingDto): string => text(`catalogue.choice.${choiceState(choice)}`),
  };
}

export const CHOICE_STATES = ['chosen', 'left-out', 'undecided'] as const;
export type ChoiceState = (typeof CHOICE_STATES)[number];
export const choiceState = (choice: ActionGradingDto['choice']): ChoiceState =>
  choice === null ? 'undecided' : choice.chosen ? 'chosen' : 'left-out';
