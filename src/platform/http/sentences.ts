import type { Problem } from '../../kernel/refusal.ts';

/** Sentences by code in Swedish and English, with `{placeholders}`: each context has such a table in `refusals.ts`. */
export type Sentences = Readonly<Record<string, { sv: string; en: string }>>;
export type Language = 'sv' | 'en';

/** Puts values into a sentence; a placeholder without a value stays visible rather than vanishing. */
export function fillSentence(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export type Speaker = {
  sentence(code: string, values: Readonly<Record<string, string | number>>): string;
  /** A problem with its place first: `region.yaml:12: …`. */
  problem(problem: Problem): string;
};

export function speaker(tables: readonly Sentences[], language: Language): Speaker {
  const all = new Map(tables.flatMap((table) => Object.entries(table)));
  const sentence = (code: string, values: Readonly<Record<string, string | number>>) => {
    const template = all.get(code);
    return template ? fillSentence(template[language], values) : code;
  };
  const problem = (fault: Problem) => {
    const place = [fault.file, fault.line].filter((part) => part !== undefined).join(':');
    const known = {
      line: fault.line ?? '',
      otherLine: fault.otherLine ?? '',
      column: fault.column ?? '',
      value: fault.value ?? '',
      file: fault.file ?? '',
    };
    const text = sentence(fault.code, { ...known, ...fault.values });
    return place ? `${place}: ${text}` : text;
  };
  return { sentence, problem };
}
