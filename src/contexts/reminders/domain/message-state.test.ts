import { expect, test } from 'vitest';
import { ALLOWED_MESSAGE_ACTIONS, retryDelayMinutes, stateAfter } from './message-state.ts';

test('what was taken is sent, and what may have been taken is never tried again by itself', () => {
  expect(stateAfter('sent', 1)).toEqual({ status: 'sent' });
  expect(stateAfter('unknown', 1)).toEqual({ status: 'unknown' });
  expect(stateAfter('permanent', 1)).toEqual({ status: 'failed' });
});

test('a temporary refusal is tried again with growing delay, and given up at last', () => {
  expect(stateAfter('temporary', 1)).toEqual({ status: 'waiting', retryInMinutes: 1 });
  expect(stateAfter('temporary', 4)).toEqual({ status: 'waiting', retryInMinutes: 60 });
  expect(stateAfter('temporary', 9)).toEqual({ status: 'failed' });
  const delays = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => retryDelayMinutes(attempts) ?? 0);
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
});

test('only what failed or is of unknown fate can be sent again, and nothing that is sent or being sent is touched', () => {
  const again = Object.entries(ALLOWED_MESSAGE_ACTIONS).filter(([, actions]) => actions.includes('send-again'));
  expect(again.map(([status]) => status)).toEqual(['failed', 'unknown']);
  expect([...ALLOWED_MESSAGE_ACTIONS.sent, ...ALLOWED_MESSAGE_ACTIONS.sending]).toEqual([]);
});
