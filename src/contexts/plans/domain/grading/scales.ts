import { type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';

/** The four grades of an action, as Landstinget Blekinge's strategy of 2016 has them. */
export const DIMENSIONS = ['degreeInPlace', 'expectedEffect', 'difficulty', 'priority'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const STEPS = [1, 2, 3, 4] as const;
export type Step = (typeof STEPS)[number];

type Words = { sv: string; en: string };
export type GradingScale = {
  /** Stored with each grade, so that an old grade is read by the words it was given by. */
  key: string;
  validFrom: PlainDate;
  source: string;
  steps: Readonly<Record<Dimension, readonly [Words, Words, Words, Words]>>;
};

/**
 * Dated scales, newest last. Four steps, so that nobody can settle in the middle. The sources name the four grades but
 * not their steps: the steps are the product's own.
 */
const SCALES: readonly GradingScale[] = [
  {
    key: 'four-steps-2016',
    validFrom: plainDate('2016-01-01'),
    source: 'Bedömningsgrunderna: Landstinget Blekinge 2016. Stegen: Varaktig.',
    steps: {
      degreeInPlace: [
        { sv: 'Finns inte. Ingenting är påbörjat.', en: 'Not there. Nothing has begun.' },
        { sv: 'Enstaka försök, utan beslut eller ansvarig.', en: 'Single attempts, without decision or owner.' },
        { sv: 'Beslutat och påbörjat, men inte överallt.', en: 'Decided and begun, but not everywhere.' },
        { sv: 'På plats i hela enheten och följs upp.', en: 'In place throughout the unit and followed up.' },
      ],
      expectedEffect: [
        { sv: 'Märks knappt i inhyrningen.', en: 'Hardly seen in the hiring.' },
        { sv: 'Märks på enstaka arbetsplatser.', en: 'Seen at single workplaces.' },
        { sv: 'Märks i enhetens nyckeltal inom två år.', en: 'Seen in the unit’s indicators within two years.' },
        { sv: 'Avgörande för att nå målet.', en: 'Decisive for reaching the target.' },
      ],
      difficulty: [
        { sv: 'Kan göras i dag med det vi har.', en: 'Can be done today with what we have.' },
        { sv: 'Kräver viss tid eller mindre resurser.', en: 'Takes some time or small resources.' },
        { sv: 'Kräver beslut, pengar eller andras medverkan.', en: 'Takes decisions, money or others’ part in it.' },
        { sv: 'Kräver stora förändringar över lång tid.', en: 'Takes large changes over a long time.' },
      ],
      priority: [
        { sv: 'Inte nu.', en: 'Not now.' },
        { sv: 'När det finns utrymme.', en: 'When there is room.' },
        { sv: 'Bör påbörjas under året.', en: 'Should begin within the year.' },
        { sv: 'Måste påbörjas genast.', en: 'Must begin at once.' },
      ],
    },
  },
];

/** The scale that holds on a day: the last that had begun; before the first, the first. */
export function scaleOn(date: PlainDate): GradingScale {
  const begun = SCALES.filter(({ validFrom }) => validFrom <= date);
  return begun.at(-1) ?? SCALES[0]!;
}
