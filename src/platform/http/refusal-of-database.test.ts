import pg from 'pg';
import { expect, it } from 'vitest';
import { refusalOfDatabase } from './refusal-of-database.ts';

const thrown = (code: string, message = 'x') => Object.assign(new pg.DatabaseError(message, 0, 'error'), { code });

it.each([
  ['23505', 'changed-meanwhile'],
  ['40P01', 'changed-meanwhile'],
  ['40001', 'changed-meanwhile'],
  ['22021', 'file-text-unstorable'],
  ['22P05', 'file-text-unstorable'],
])('%s is %s', (code, refusal) => {
  expect(refusalOfDatabase(thrown(code))?.code).toBe(refusal);
});

it('takes half of a sign in JSON for what it is, and a misspelt id for a fault', () => {
  expect(refusalOfDatabase(thrown('22P02', 'invalid input syntax for type json'))?.code).toBe('file-text-unstorable');
  expect(refusalOfDatabase(thrown('22P02', 'invalid input syntax for type uuid: "x"'))).toBeUndefined();
});

it.each([thrown('23503'), thrown('42703'), Object.assign(new Error('x'), { code: '23505' }), undefined])(
  'leaves other faults as they are',
  (error) => {
    expect(refusalOfDatabase(error)).toBeUndefined();
  },
);
