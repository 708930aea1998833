import { coverPersonalNumbers } from './personal-number.ts';

/**
 * What a use case throws when a rule is broken or the input is unfit: nothing is written.
 * Becomes `application/problem+json` over HTTP and exit code 2 on the command line.
 * `code` is from the context's own `refusals.ts`; the words live in `locales`, filled from `values`.
 * Whatever the words are filled from goes through here: no sentence shows the last four characters of a personal identity
 * number, wherever the number came from.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly problems: readonly Problem[];
  readonly httpStatus: number;

  constructor(
    code: string,
    values: Record<string, string | number> = {},
    options: { problems?: readonly Problem[]; httpStatus?: number } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.values = covered(values);
    this.problems = (options.problems ?? []).map(coveredProblem);
    this.httpStatus = options.httpStatus ?? 422;
  }
}

/** One fault in what was given, with its place, so that all can be shown at once. */
export type Problem = {
  code: string;
  /** File the fault is in, when it came from one. */
  file?: string;
  /** 1-based line in that file. */
  line?: number;
  /** The other place, when two places contradict each other. */
  otherLine?: number;
  column?: string;
  value?: string;
  values?: Readonly<Record<string, string | number>>;
};

type Values = Readonly<Record<string, string | number>>;

function covered(values: Values): Values {
  const shown = Object.entries(values).map(([key, value]) => {
    if (typeof value === 'number') return [key, value] as const;
    return [key, FILE_KEY.test(key) ? coveredFileName(value) : coverPersonalNumbers(value)] as const;
  });
  return Object.fromEntries(shown);
}

function coveredProblem(problem: Problem): Problem {
  const { values, ...place } = problem;
  return { ...(covered(place) as typeof place), ...(values && { values: covered(values) }) };
}

const FILE_KEY = /^file$|File$/;
/** When a file was written, from 2010 on: one in ten has the check digit of a personal identity number. */
const WRITTEN_AT = /((?<!\d)20[1-9]\d{5}[-_ ](?:[01]\d|2[0-3])[0-5]\d(?!\d))/;

/** The file must be found again by its name: `ledger-20160131-1606.csv` keeps its time. */
const coveredFileName = (name: string): string =>
  name
    .split(WRITTEN_AT)
    .map((part) => (WRITTEN_AT.test(part) ? part : coverPersonalNumbers(part)))
    .join('');
