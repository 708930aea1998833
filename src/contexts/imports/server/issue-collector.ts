import { Refusal } from '../../../kernel/refusal.ts';
import type { RowIssue } from '../index.ts';

/** How many faulty rows are listed; all are counted. A file with more faults than this is the wrong file. */
const LISTED = 10_000;

/** Gathers every faulty row of a file, within bounds of memory. */
export class IssueCollector {
  count = 0;
  readonly #listed: RowIssue[] = [];

  add(issue: RowIssue): void {
    this.count++;
    if (this.#listed.length < LISTED) this.#listed.push(issue);
  }

  /** @throws Refusal `rows-faulty` with the faulty rows, when there are any. */
  refuse(file: string): void {
    if (this.count === 0) return;
    const problems = this.#listed.toSorted((a, b) => a.line - b.line).map((issue) => ({ ...issue, file }));
    throw new Refusal('rows-faulty', { file, count: this.count, listed: problems.length }, { problems });
  }
}
