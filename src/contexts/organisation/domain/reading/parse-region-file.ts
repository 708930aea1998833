import { isMap, isScalar, isSeq } from 'yaml';
import type { Place, RegionIdentity, SectionName, Sections } from '../configuration.ts';
import type { EntryOf, Fields } from '../fields/field.ts';
import {
  accountFields,
  agreementFields,
  parameterFields,
  regionFields,
  sectionFields,
  seriesFields,
  staffCategoryFields,
  targetFields,
  unitFields,
} from '../fields/sections.ts';
import type { ConfigurationProblem } from '../problem.ts';
import { toAccountRule, toAgreement, toParameter, toSeries, toTarget, toUnit } from './defaults.ts';
import { readEntry, unknownKey } from './read-entry.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/**
 * Names of entries that stand in the file but could not be read, so that references to them are not faults as well.
 * `NAMELESS` stands for one whose name could not be read either.
 */
export type UnreadableEntries = ReadonlyMap<SectionName, ReadonlySet<string>>;
export const NAMELESS = '';

/** A region file as far as it could be read. */
export type ParsedRegionFile = {
  region: RegionIdentity | undefined;
  sections: Sections;
  problems: ConfigurationProblem[];
  unreadable: UnreadableEntries;
};

/** Reads the shape of a region file: keys, types, dates. All faults at once; YAML syntax errors alone, as nothing after them is sure. */
export function parseRegionFile(text: string): ParsedRegionFile {
  const yaml = readYaml(text);
  if (!yaml.ok) return { region: undefined, sections: noSections(), problems: yaml.error, unreadable: new Map() };
  const source = yaml.value;
  const problems: ConfigurationProblem[] = [];
  const root = source.document.contents;
  if (!isMap(root)) {
    const code =
      root === null || (isScalar(root) && root.value === null) ? 'region-file-empty' : 'region-file-not-a-map';
    return {
      region: undefined,
      sections: noSections(),
      problems: [{ code, line: 1, values: {} }],
      unreadable: new Map(),
    };
  }
  const known = ['region', ...Object.keys(sectionFields)];
  for (const pair of root.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!known.includes(key)) problems.push(unknownKey({ section: '' }, key, known, source.lineOf(pair.key)));
  }
  const regionNode = root.get('region', true);
  if (regionNode === undefined) problems.push({ code: 'region-file-region-missing', line: 1, values: {} });
  const region = regionNode && readEntry({ source, section: 'region', problems }, regionFields, regionNode).entry;
  const unreadable = new Map<SectionName, Set<string>>();
  const read = <S extends Fields>(section: SectionName, fields: S) =>
    readSection({ source, problems, unreadable, section }, fields, root.get(section, true));
  const sections: Sections = {
    parameters: read('parameters', parameterFields).map(toParameter),
    units: read('units', unitFields).map(toUnit),
    staffCategories: read('staffCategories', staffCategoryFields),
    accounts: read('accounts', accountFields).map(toAccountRule),
    targets: read('targets', targetFields).map(toTarget),
    agreements: read('agreements', agreementFields).map(toAgreement),
    series: read('series', seriesFields).map(toSeries),
  };
  return { region: region && { ...region, line: source.lineOf(regionNode) }, sections, problems, unreadable };
}

type SectionReading = {
  source: YamlSource;
  problems: ConfigurationProblem[];
  unreadable: Map<SectionName, Set<string>>;
  section: SectionName;
};

function readSection<S extends Fields>(reading: SectionReading, fields: S, rawNode: unknown): (EntryOf<S> & Place)[] {
  const { source, problems, section } = reading;
  const node = source.resolve(rawNode);
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) {
    problems.push({ code: 'region-file-section-not-a-list', line: source.lineOf(node), values: { section } });
    reading.unreadable.set(section, new Set([NAMELESS]));
    return [];
  }
  return node.items.flatMap((item, index) => {
    const { entry, name } = readEntry({ source, section, problems }, fields, item);
    if (entry) return [{ ...entry, index, line: source.lineOf(item) }];
    const names = reading.unreadable.get(section) ?? new Set();
    reading.unreadable.set(section, names.add(name ?? NAMELESS));
    return [];
  });
}

const noSections = (): Sections => ({
  parameters: [],
  units: [],
  staffCategories: [],
  accounts: [],
  targets: [],
  agreements: [],
  series: [],
});
