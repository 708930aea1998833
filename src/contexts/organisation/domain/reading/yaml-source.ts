import { type Document, isAlias, LineCounter, type Node, parseDocument, type YAMLParseError } from 'yaml';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { ConfigurationProblem } from '../problem.ts';

/** A region file's YAML with the line of every node. */
export type YamlSource = {
  document: Document.Parsed;
  /** 1-based line where the node begins; 1 for none. */
  lineOf(node: unknown): number;
  /** The node that an alias (`*name`) stands for, else the node itself. */
  resolve(node: unknown): unknown;
};

/** Far above what the largest region needs (about 5 000 units); keeps a wrong file from holding the server. */
const MAX_LENGTH = 4_000_000;

/** Codes of the YAML library that have a sentence of their own; the others share one. */
const OWN_SENTENCE: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'region-file-key-twice',
  TAB_AS_INDENT: 'region-file-tab',
  MULTIPLE_DOCS: 'region-file-several-documents',
};

/**
 * Reads YAML text. Schema `core`, so that an unquoted 2024-01-01 stays text.
 * Errors: not text, too long, or YAML syntax with its line.
 */
export function readYaml(text: string): Result<YamlSource, ConfigurationProblem[]> {
  if (text.includes('\0')) return fail([{ code: 'region-file-not-text', line: 1, values: {} }]);
  if (text.length > MAX_LENGTH)
    return fail([{ code: 'region-file-too-long', line: 1, values: { maximum: MAX_LENGTH } }]);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  if (document.errors.length > 0) return fail(syntaxProblems(document.errors, lineAt, text));
  const lineOf = (node: unknown) => lineAt((node as Partial<Node> | null | undefined)?.range?.[0] ?? 0);
  const resolve = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  return ok({ document, lineOf, resolve });
}

/** One slip often makes several errors on its line: each sentence is told once per line. */
function syntaxProblems(
  errors: readonly YAMLParseError[],
  lineAt: (offset: number) => number,
  text: string,
): ConfigurationProblem[] {
  // A missing bracket is noticed where the text ends; trailing line breaks are not a place anyone can mend.
  const end = text.trimEnd().length;
  const problems = errors.map((error) => ({
    code: OWN_SENTENCE[error.code] ?? 'region-file-syntax',
    line: lineAt(Math.min(error.pos[0], end)),
    values: {},
  }));
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.code}`, problem])).values()];
}
