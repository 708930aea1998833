import { fail, ok, type Result } from '../../../kernel/result.ts';
import { fold } from './fold.ts';
import { KINDS, type TabularKind } from './kinds.ts';
import { PROFILES } from './profiles/index.ts';
import type { Profile } from './profiles/profile.ts';

/** What stands in which column of one file. */
export type Columns = {
  kind: TabularKind;
  profile: Profile;
  /** As written in the file. */
  headings: readonly string[];
  /** Where the headings stand in the file; 1 until that is known. */
  headerLine: number;
  /** Column index by field; a field without a column is not there. */
  indexOf: Readonly<Record<string, number>>;
  /** Columns that hold no known field; one without a heading is named by its place. */
  extra: readonly number[];
  /** Columns with persons per age band: `age_55_59` → `55_59`. */
  ages: readonly { band: string; index: number }[];
};

export type ColumnsFault =
  | { code: 'headers-unknown' }
  | { code: 'header-duplicate'; heading: string; other: string }
  | { code: 'columns-missing'; kind: TabularKind; profile: string; missing: string }
  | { code: 'kind-ambiguous'; kinds: TabularKind[] };

type Match = Columns & { missing: string[]; known: number; duplicate: readonly [string, string] | undefined };

/**
 * Which kind of file the headings make, and by which profile. The profile that knows most of the headings wins, but a
 * system's profile must know two more than the general one: one heading in common is chance, and an extra column is to be
 * kept, not interpreted.
 * `wanted` narrows to a kind or profile that was asked for.
 */
export function columnsOf(
  headings: readonly string[],
  wanted: { kind?: TabularKind | undefined; profile?: string | undefined } = {},
): Result<Columns, ColumnsFault> {
  const repeated = headings.find(
    (heading, i) => heading !== '' && headings.slice(0, i).some((h) => fold(h) === fold(heading)),
  );
  if (repeated !== undefined) return fail({ code: 'header-duplicate', heading: repeated, other: repeated });
  const matches = PROFILES.filter(
    (profile) => (!wanted.kind || profile.kind === wanted.kind) && (!wanted.profile || profile.key === wanted.profile),
  ).map((profile) => match(headings, profile));
  const fit = matches.filter((candidate) => candidate.missing.length === 0);
  const best = [...(fit.length > 0 ? fit : matches)].sort(
    (a, b) => a.missing.length - b.missing.length || weight(b) - weight(a),
  )[0];
  if (!best || best.known === 0 || (fit.length === 0 && !wanted.kind && best.known < 2)) {
    return fail({ code: 'headers-unknown' });
  }
  if (best.missing.length > 0) {
    return fail({
      code: 'columns-missing',
      kind: best.kind,
      profile: best.profile.key,
      missing: best.missing.join(', '),
    });
  }
  const kinds = [...new Set(fit.filter((candidate) => candidate.known === best.known).map(({ kind }) => kind))];
  if (kinds.length > 1) return fail({ code: 'kind-ambiguous', kinds });
  if (best.duplicate) return fail({ code: 'header-duplicate', heading: best.duplicate[0], other: best.duplicate[1] });
  return ok(best);
}

const weight = (candidate: Match): number => candidate.known + (candidate.profile.key === 'generic' ? 1 : 0);

function match(headings: readonly string[], profile: Profile): Match {
  const { headings: general, needs } = KINDS[profile.kind];
  const fieldOf = new Map<string, string>();
  for (const [field, names] of Object.entries(profile.headings))
    for (const name of names) fieldOf.set(fold(name), field);
  for (const [field, names] of Object.entries(general)) {
    for (const name of names) if (!fieldOf.has(fold(name))) fieldOf.set(fold(name), field);
  }
  const indexOf: Record<string, number> = {};
  const extra: number[] = [];
  const ages: { band: string; index: number }[] = [];
  let duplicate: readonly [string, string] | undefined;
  headings.forEach((heading, index) => {
    const field = fieldOf.get(fold(heading));
    const band = profile.kind === 'staff' && field === undefined ? ageBandOf(heading) : undefined;
    if (field !== undefined && indexOf[field] !== undefined) duplicate ??= [headings[indexOf[field]]!, heading];
    else if (field !== undefined) indexOf[field] = index;
    else if (band !== undefined) ages.push({ band, index });
    else extra.push(index);
  });
  const named = headings.map((heading, index) => heading || `kolumn ${index + 1}`);
  const missing = needs
    .filter((group) => group.every((field) => indexOf[field] === undefined))
    .map((group) => group.map((field) => general[field]![1] ?? general[field]![0]).join('/'));
  const known = Object.keys(indexOf).length + ages.length;
  return {
    kind: profile.kind,
    profile,
    headings: named,
    headerLine: 1,
    indexOf,
    extra,
    ages,
    missing,
    known,
    duplicate,
  };
}

/** `age_55_59`, `ålder 55–59` → `55_59`; `age_60_plus`, `ålder 60+` → `60_plus`; undefined for any other heading. */
function ageBandOf(heading: string): string | undefined {
  const found = /^(?:age|ålder|alder)[\s_]*(\d{1,3})(?:[\s_\-–]+(\d{1,3}|plus)|(\+))$/i.exec(heading.trim());
  return found ? `${found[1]}_${found[3] ? 'plus' : found[2]!.toLowerCase()}` : undefined;
}
