import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { swedishDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Command } from '../../../platform/cli/command.ts';
import { textTable } from '../../../platform/cli/table.ts';
import { applyPeopleFile } from './apply-people-file.ts';
import { listPeople } from './list-people.ts';
import { createToken } from './tokens/create-token.ts';
import { listTokens } from './tokens/list-tokens.ts';
import { revokeToken } from './tokens/revoke-token.ts';

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal('people-file-unreadable', { file, cause: code ?? message });
  }
}

const applyCommand: Command = {
  name: 'people apply',
  summary: 'Läser in en personfil: personer med sina roller, och delegationsordningen',
  arguments: '<file>',
  options: [['--dry-run', 'visar vad som skulle ändras utan att spara']],
  permission: 'people.change',
  auditEvent: 'apply-people-file',
  async run(call) {
    const file = call.arguments[0] ?? '';
    const text = await readText(file);
    const { database } = await call.region();
    const dryRun = call.options['dryRun'] === true;
    const run = dryRun ? database.rehearse : database.transaction;
    const applied = await run((tx) => applyPeopleFile(tx, { fileName: path.basename(file), text }, call));
    const outcome = dryRun && applied.outcome === 'applied' ? 'dry-run' : applied.outcome;
    const first = {
      unchanged: `${file} gäller redan. Ingenting har ändrats.`,
      applied: `${file} gäller nu. Ändringar:`,
      'dry-run': `${file} skulle ändra detta. Ingenting har sparats:`,
    }[outcome];
    return {
      json: { ...applied, outcome },
      text: [first, ...applied.changes.map((change) => `  ${change.text}`)].join('\n'),
    };
  },
};

const listCommand: Command = {
  name: 'people list',
  summary: 'Visar personerna och deras roller',
  permission: 'people.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const people = await database.snapshot((tx) => listPeople(tx, swedishDate(call.now)));
    const rows = people.flatMap((person) =>
      (person.roles.length > 0 ? person.roles : [undefined]).map((role) => [
        person.id,
        person.name,
        role?.roleName ?? 'inget uppdrag',
        role?.unit ?? '',
        role ? `${role.validFrom}–${role.validTo ?? ''}` : '',
        role ? (role.current ? 'ja' : 'nej') : '',
      ]),
    );
    return { json: people, text: textTable(['Id', 'Namn', 'Roll', 'Enhet', 'Gäller', 'I dag'], rows) };
  },
};

const createTokenCommand: Command = {
  name: 'token create',
  summary: 'Skapar en åtkomstnyckel för ett program; värdet visas en gång',
  options: [
    ['--person <id>', 'vems uppdrag nyckeln gäller under'],
    ['--expires <date>', 'sista dagen (ÅÅÅÅ-MM-DD)'],
    ['--label <text>', 'vad nyckeln är till'],
    ['--scopes <list>', 'behörigheter med komma emellan; alla som personen har om inget anges'],
  ],
  permission: 'tokens.manage',
  auditEvent: 'create-token',
  async run(call) {
    const word = (name: string) => (typeof call.options[name] === 'string' ? call.options[name] : '');
    const person = word('person');
    if (person === '') throw new Refusal('token-person-missing');
    const scopes = word('scopes')
      .split(',')
      .map((scope) => scope.trim());
    const { database } = await call.region();
    const wanted = {
      person,
      expiresOn: word('expires'),
      label: word('label'),
      scopes: scopes.filter((scope) => scope !== ''),
    };
    const created = await database.transaction((tx) => createToken(tx, wanted, call));
    call.say(`Nyckeln gäller till och med ${created.expiresOn} och visas bara nu. Spara den på ett säkert ställe.`);
    return { json: created, text: created.token };
  },
};

const STATUS = { holds: 'gäller', expired: 'har löpt ut', revoked: 'återkallad' } as const;

const listTokensCommand: Command = {
  name: 'token list',
  summary: 'Visar åtkomstnycklarna, utan deras värden',
  permission: 'tokens.manage',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const items = await database.snapshot((tx) => listTokens(tx, call.now));
    const rows = items.map((item) => [
      item.id,
      item.person,
      item.label,
      item.scopes.join(' '),
      item.expiresOn,
      item.lastUsedOn ?? '',
      STATUS[item.status],
    ]);
    const headings = ['Id', 'Person', 'Till', 'Behörigheter', 'Sista dag', 'Senast använd', 'Status'];
    return { json: items, text: textTable(headings, rows) };
  },
};

const revokeTokenCommand: Command = {
  name: 'token revoke',
  summary: 'Återkallar en åtkomstnyckel',
  arguments: '<id>',
  permission: 'tokens.manage',
  auditEvent: 'revoke-token',
  async run(call) {
    const id = call.arguments[0] ?? '';
    const { database } = await call.region();
    await database.transaction((tx) => revokeToken(tx, id, call));
    return { json: { id, status: 'revoked' }, text: `Nyckeln ${id} gäller inte längre.` };
  },
};

export const peopleCommands: readonly Command[] = [
  applyCommand,
  listCommand,
  createTokenCommand,
  listTokensCommand,
  revokeTokenCommand,
];
