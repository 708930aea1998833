import { expect, test } from 'vitest';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { type AnswerDraft, bodyOf, draftFaults, draftOf, sameDraft } from './answer-draft.ts';

const asked: RoundAnswerDto = {
  action: {
    id: 'a',
    plan: 'regional',
    number: 7,
    title: 'Rekrytera',
    unit: { code: 'R', name: 'Region Exempel' },
    status: 'ongoing',
    progress: 40,
    endsOn: null,
    version: 3,
  },
  asked: null,
  before: null,
  answer: null,
  moves: ['report', 'finish'],
  mine: true,
};
const draft: AnswerDraft = { move: 'report', progress: '40', comment: '', obstacle: '' };

test('a row begins as things last stood', () => {
  expect(draftOf(asked)).toEqual(draft);
  expect(draftOf({ ...asked, moves: [] }).move).toBeNull();
  expect(sameDraft(draft, { ...draft, comment: ' ' })).toBe(true);
  expect(sameDraft(draft, { ...draft, progress: '41' })).toBe(false);
});
test('progress is a whole number of percent, and what is opened again takes a reason', () => {
  expect(draftFaults({ ...draft, progress: '101' }, 'ongoing')).toEqual(['progress']);
  expect(draftFaults({ ...draft, move: 'reopen' }, 'done')).toEqual(['reason']);
  expect(draftFaults({ ...draft, move: 'finish', progress: '' }, 'ongoing')).toEqual([]);
});
test('only what was said is sent', () => {
  expect(bodyOf('a', { ...draft, comment: ' Går bra ' })).toEqual({
    action: 'a',
    move: 'report',
    progress: 40,
    comment: 'Går bra',
  });
  expect(bodyOf('a', { ...draft, move: 'finish' })).toEqual({ action: 'a', move: 'finish' });
});
