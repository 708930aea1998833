import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { CodeRange, TargetStart } from '../configuration.ts';

type Common = {
  required?: true;
  /** Swedish, for the published JSON Schema. */
  about: string;
};

/** One key of an entry: what it may hold. The reader, the JSON Schema and the list of known keys all come from this. */
export type Field = Common &
  (
    | { type: 'text' | 'date' | 'scalar' | 'texts' | 'range' | 'ranges' | 'start' }
    | { type: 'number'; minimum?: number; maximum?: number }
    | { type: 'choice'; choices: readonly string[] }
  );
export type Fields = Readonly<Record<string, Field>>;

type ByType = {
  text: string;
  date: PlainDate;
  scalar: number | boolean | string;
  texts: readonly string[];
  range: CodeRange;
  ranges: readonly CodeRange[];
  start: TargetStart;
  number: number;
};
type ValueOf<F> = F extends { choices: readonly (infer C)[] }
  ? C
  : F extends { type: keyof ByType }
    ? ByType[F['type']]
    : never;
type RequiredKeys<S extends Fields> = { [K in keyof S]: S[K] extends { required: true } ? K : never }[keyof S];

/** What reading an entry by its fields gives. */
export type EntryOf<S extends Fields> = { [K in RequiredKeys<S>]: ValueOf<S[K]> } & {
  [K in Exclude<keyof S, RequiredKeys<S>>]?: ValueOf<S[K]>;
};
