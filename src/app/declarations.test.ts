import { describe, expect, it } from 'vitest';
import { ImportJobs } from '../contexts/imports/server.ts';
import { allCommands } from './cli/all-commands.ts';
import { allRoutes } from './composition.ts';

const routes = allRoutes(new ImportJobs(() => undefined), { signIn: 'demonstration', isSecure: false });

/** Changing methods that store nothing themselves, each with the reason. */
const WITHOUT_EVENT = new Map([
  ['delete /import-jobs/{id}', 'stops a file on its way in; nothing of it has been stored'],
  ['post /dispensation-previews', 'computes what a request would mean; nothing is stored'],
]);

describe('every route', () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s declares who may and what is recorded',
    (name, route) => {
      expect(route.permission).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+$/);
      const changes = route.method !== 'get' && !WITHOUT_EVENT.has(name);
      expect(/^[a-z]+(-[a-z]+)+$/.test(route.auditEvent ?? '')).toBe(changes);
    },
  );

  it('has an address of its own', () => {
    const names = routes.map((route) => `${route.method} ${route.path}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('every command', () => {
  it.each(allCommands.map((command) => [command.name, command] as const))(
    '%s declares who may and what is recorded',
    (_name, command) => {
      expect(command.permission).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+$/);
      expect(command.summary).not.toBe('');
      expect(command.auditEvent === null || /^[a-z]+(-[a-z]+)+$/.test(command.auditEvent)).toBe(true);
    },
  );

  it('that changes something records it', () => {
    const changing = ['region apply', 'import', 'imports undo', 'example', 'restore', 'backup'];
    const silent = allCommands.filter(({ name, auditEvent }) => changing.includes(name) && auditEvent === null);
    expect(silent).toEqual([]);
  });
});
