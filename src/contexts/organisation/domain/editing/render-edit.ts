import { Document, isMap, isSeq, type Node, parseDocument, YAMLSeq } from 'yaml';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { SectionName } from '../configuration.ts';
import { AS_WRITTEN, entryLine, mergeEntry, newEntry } from './merge-entry.ts';
import { contentEnd, dashOf, forgetTrailingComments, isShared, lineEnd, lineStart } from './yaml-places.ts';

/** One edit of one entry of a section. */
export type ConfigurationEdit = {
  section: SectionName;
  operation: 'insert' | 'replace' | 'remove';
  /** Which entry, or where to insert; with insert last when missing. */
  index?: number | undefined;
  /** The entry as in the region file; not with remove. */
  entry?: Readonly<Record<string, unknown>> | undefined;
};

type Entry = Readonly<Record<string, unknown>>;
/** The text with its document, whose nodes know where they stand in it. */
type Sheet = { text: string; document: Document.Parsed; newLine: string };

/**
 * A region file's text with one entry changed. Only that entry's lines are touched: comments, spacing and every other
 * line stay as they are. A section that is not one entry per line (`units: [ … ]`) has the file written anew, comments kept.
 */
export function renderEdit(text: string, edit: ConfigurationEdit): Result<string, 'no-such-entry' | 'entry-missing'> {
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const sheet: Sheet = { text, document: parseDocument(text, { schema: 'core', keepSourceTokens: true }), newLine };
  const section = sheet.document.get(edit.section, true);
  const count = isSeq(section) ? section.items.length : 0;
  const inserts = edit.operation === 'insert';
  const index = edit.index ?? (inserts ? count : -1);
  if (index < 0 || index > (inserts ? count : count - 1)) return fail('no-such-entry');
  if (edit.operation !== 'remove' && !edit.entry) return fail('entry-missing');
  const entry = edit.entry ?? {};
  const spliced =
    isSeq(section) && !section.flow && count > 0 ? splice(sheet, section, edit.operation, index, entry) : undefined;
  return ok(spliced ?? rewritten(sheet, edit, index, entry));
}

/** Undefined when the place is not one entry on lines of its own. */
function splice(
  sheet: Sheet,
  section: YAMLSeq,
  operation: ConfigurationEdit['operation'],
  index: number,
  entry: Entry,
): string | undefined {
  const { text, newLine } = sheet;
  const at = operation === 'insert' ? Math.max(0, index - 1) : index;
  const dash = dashOf(text, section, at);
  const item = section.items[at] as Node | null;
  if (dash === undefined || !item?.range) return undefined;
  const start = lineStart(text, dash);
  const end = lineEnd(text, contentEnd(text, item));
  if (operation === 'replace') return isMap(item) && !isShared(item) ? replaced(sheet, item, entry) : undefined;
  if (operation === 'remove') {
    const next = Math.min(text.length, text[end] === '\r' ? end + 2 : end + 1);
    return text.slice(0, start) + text.slice(next);
  }
  const line = `${text.slice(start, dash)}- ${entryLine(entry)}`;
  return index === 0
    ? text.slice(0, start) + line + newLine + text.slice(start)
    : text.slice(0, end) + newLine + line + text.slice(end);
}

function replaced({ text, document, newLine }: Sheet, item: Node, entry: Entry): string | undefined {
  if (!isMap(item)) return undefined;
  const [start, end] = [item.range![0], contentEnd(text, item)];
  item.commentBefore = null;
  item.spaceBefore = false;
  forgetTrailingComments(item);
  mergeEntry(document, item, entry);
  const alone: Document = new Document(null, { schema: 'core' });
  alone.contents = item;
  const indent = newLine + ' '.repeat(start - lineStart(text, start));
  return text.slice(0, start) + alone.toString(AS_WRITTEN).trimEnd().replaceAll('\n', indent) + text.slice(end);
}

function rewritten({ document, newLine }: Sheet, edit: ConfigurationEdit, index: number, entry: Entry): string {
  const found = document.get(edit.section, true);
  const section = isSeq(found) ? found : new YAMLSeq();
  if (!isSeq(found)) document.set(edit.section, section);
  if (section.items.length === 0) section.flow = false;
  const item = section.items[index];
  if (edit.operation === 'replace' && isMap(item)) mergeEntry(document, item, entry);
  else
    section.items.splice(
      index,
      edit.operation === 'insert' ? 0 : 1,
      ...(edit.operation === 'remove' ? [] : [newEntry(document, entry)]),
    );
  return document.toString(AS_WRITTEN).replaceAll(/\r?\n/g, newLine);
}
