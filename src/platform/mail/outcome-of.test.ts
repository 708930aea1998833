import { expect, test } from 'vitest';
import { outcomeOf } from './smtp-mailer.ts';

const failure = (more: object) => ({ message: 'no', ...more });

test.each([
  ['a recipient that does not exist', failure({ responseCode: 550, command: 'RCPT TO' }), false, 'permanent'],
  ['a text that is refused', failure({ responseCode: 554, command: 'DATA' }), true, 'permanent'],
  ['an address that is none', failure({ code: 'EENVELOPE', command: 'API' }), false, 'permanent'],
  ['greylisting', failure({ responseCode: 451, command: 'RCPT TO' }), false, 'temporary'],
  ['a full disk after the text', failure({ responseCode: 452, command: 'DATA' }), true, 'temporary'],
  ['a wrong password of ours', failure({ responseCode: 535, command: 'AUTH PLAIN' }), false, 'temporary'],
  ['a server that lets nobody in', failure({ responseCode: 554, command: 'CONN' }), false, 'temporary'],
  ['nobody listening', failure({ code: 'ESOCKET', command: 'CONN' }), false, 'temporary'],
  ['contact lost in the text', failure({ code: 'ECONNECTION', command: 'CONN' }), true, 'unknown'],
  ['no answer to the text', failure({ code: 'ETIMEDOUT', command: 'CONN' }), true, 'unknown'],
])('%s', (_what, error, dataBegun, kind) => expect(outcomeOf(error, dataBegun).kind).toBe(kind));
