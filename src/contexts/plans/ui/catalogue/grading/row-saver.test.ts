import { describe, expect, it } from 'vitest';
import type { ActionGradeDto } from '../../../contract/catalogue.ts';
import { EMPTY_GRADE, type RowGrade } from './row-grade.ts';
import { RowSaver } from './row-saver.ts';

const stored = (grade: RowGrade, version: number) => ({ ...grade, version }) as ActionGradeDto;

/** A server that keeps one grade, and refuses a stale version or everything while it is down. */
function world() {
  let server: ActionGradeDto | null = null;
  let draft: RowGrade | undefined;
  let isDown = false;
  let waiting: (() => void) | undefined;
  const sent: RowGrade[] = [];
  return {
    sent,
    draftOf: () => draft,
    setServer: (grade: ActionGradeDto) => (server = grade),
    setDown: (down: boolean) => (isDown = down),
    pass: async () => {
      waiting?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
    parts: {
      send: async (grade: RowGrade, version: number) => {
        if (isDown) throw new Error('down');
        if ((server?.version ?? 0) !== version) throw new Error('stale');
        sent.push(grade);
        return (server = stored(grade, version + 1));
      },
      theirs: async (error: unknown) => ((error as Error).message === 'stale' ? server : undefined),
      onSaved: () => undefined,
      draft: {
        read: () => draft,
        write: (grade: RowGrade) => void (draft = grade),
        forget: () => void (draft = undefined),
      },
      later: (work: () => void) => {
        waiting = work;
        return () => (waiting = undefined);
      },
    },
  };
}

describe('a row of the grading page', () => {
  it('saves once after a pause, whatever was pressed before it', async () => {
    const around = world();
    const row = new RowSaver(null, around.parts);
    row.change({ expectedEffect: 2 });
    row.change({ expectedEffect: 3 });
    expect(row.current().state.kind).toBe('waiting');
    expect(around.draftOf()).toMatchObject({ expectedEffect: 3 });
    await around.pass();
    expect(around.sent).toEqual([{ ...EMPTY_GRADE, expectedEffect: 3 }]);
    expect(row.current()).toMatchObject({ state: { kind: 'saved' }, saved: { version: 1 } });
    expect(around.draftOf()).toBeUndefined();
  });

  it('sends what was changed while the first was on its way', async () => {
    const around = world();
    const row = new RowSaver(null, around.parts);
    row.change({ priority: 1 });
    const saving = row.save();
    row.change({ difficulty: 2 });
    await saving;
    expect(around.sent.at(-1)).toMatchObject({ priority: 1, difficulty: 2 });
    expect(row.current().saved?.version).toBe(2);
  });

  it('keeps what is set when the server cannot be reached, also over a reload', async () => {
    const around = world();
    around.setDown(true);
    const row = new RowSaver(null, around.parts);
    row.change({ priority: 4 });
    await row.save();
    expect(row.current().state.kind).toBe('failed');
    around.setDown(false);
    const reopened = new RowSaver(null, around.parts);
    expect(reopened.current().grade.priority).toBe(4);
    await reopened.save();
    expect(around.sent).toHaveLength(1);
  });

  it('shows what was saved elsewhere, and lets the person decide', async () => {
    const around = world();
    const row = new RowSaver(null, around.parts);
    around.setServer(stored({ ...EMPTY_GRADE, priority: 1 }, 1));
    row.change({ priority: 4 });
    await row.save();
    expect(row.current()).toMatchObject({
      state: { kind: 'conflict', theirs: { priority: 1 } },
      grade: { priority: 4 },
    });
    row.change({ difficulty: 2 });
    await row.save();
    expect(around.sent).toEqual([]);
    await row.settle('mine');
    expect(around.sent).toMatchObject([{ priority: 4, difficulty: 2 }]);
    expect(row.current().saved?.version).toBe(2);
  });

  it('takes over what was saved elsewhere when asked to', async () => {
    const around = world();
    const row = new RowSaver(null, around.parts);
    around.setServer(stored({ ...EMPTY_GRADE, priority: 1 }, 1));
    row.change({ priority: 4 });
    await row.save();
    await row.settle('theirs');
    expect(row.current()).toMatchObject({ grade: { priority: 1 }, saved: { version: 1 }, state: { kind: 'idle' } });
    expect(around.draftOf()).toBeUndefined();
  });

  it('sends nothing that is blank or already there', async () => {
    const around = world();
    const own = stored({ ...EMPTY_GRADE, priority: 2 }, 1);
    const row = new RowSaver(own, around.parts);
    row.change({ priority: null });
    await row.save();
    row.change({ priority: 2 });
    await row.save();
    expect(around.sent).toEqual([]);
  });
});
