import { fold } from './fold.ts';

/**
 * Words for the built-in staff categories, as people and personnel systems write them. An assumption: job titles differ
 * between regions, and AID codes are not here. A word that is not listed stays as written and shows up as unmapped.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  physician: [
    'läkare',
    'överläkare',
    'specialistläkare',
    'distriktsläkare',
    'biträdande överläkare',
    'legitimerad läkare',
  ],
  'resident-physician': ['st-läkare', 'st läkare', 'läkare under specialiseringstjänstgöring'],
  'intern-physician': ['at-läkare', 'at läkare', 'läkare under allmäntjänstgöring'],
  'specialist-nurse': [
    'specialistsjuksköterska',
    'specialistsjuksköterskor',
    'specialist-sjuksköterska',
    'distriktssköterska',
  ],
  'registered-nurse': [
    'sjuksköterska',
    'sjuksköterskor',
    'grundutbildad sjuksköterska',
    'allmänsjuksköterska',
    'nurse',
  ],
  midwife: ['barnmorska', 'barnmorskor'],
  'medical-secretary': ['medicinsk sekreterare', 'medicinska sekreterare', 'läkarsekreterare', 'vårdadministratör'],
  other: ['övriga', 'övrig', 'annan', 'annan personal', 'övrig personal'],
};

const KEY_OF = new Map<string, string>();
for (const [key, words] of Object.entries(WORDS)) for (const word of [key, ...words]) KEY_OF.set(fold(word), key);

/** The built-in staff category that a word in a file means; undefined when it is none of them. */
export const staffCategoryKeyOf = (text: string): string | undefined => KEY_OF.get(fold(text));
