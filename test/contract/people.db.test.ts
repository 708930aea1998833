import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT_REGION } from './support/region-texts.ts';
import { expectRefused, openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';

type Person = {
  id: string;
  name: string;
  roles: { role: string; unit: string; validFrom: string; current: boolean }[];
};
type Token = { id: string; person: string; label: string; scopes: string[]; expiresOn: string; status: string };
type Applied = { outcome: string; changes: { person: string; change: string; text: string }[] };

const PEOPLE = `people:
  - { id: ctrl, name: Per Siffermark, roles: [{ role: controller, unit: R, validFrom: 2025-01-01 }] }
  - { id: adm, name: Olle Systemgren, roles: [{ role: Systemförvaltare, unit: R }] }
  - id: vc
    name: Astrid Ekbacke
    roles:
      - { role: head of department, unit: HC1, validFrom: 2020-01-01, validTo: 2020-12-31 }
`;

let box: Sandbox;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(CONTRACT_REGION);
  await box.write('people.yaml', PEOPLE);
});
afterAll(() => box.close());

describe('people apply', () => {
  it('tells what it would do, does it, and does nothing the second time', async () => {
    const rehearsed = await box.json<Applied>('people', 'apply', 'people.yaml', '--dry-run');
    expect([rehearsed.outcome, await box.json('people', 'list')]).toEqual(['dry-run', []]);
    const applied = await box.json<Applied>('people', 'apply', 'people.yaml');
    expect(applied).toEqual({ outcome: 'applied', changes: rehearsed.changes });
    expect(applied.changes.map(({ person, change }) => [person, change])).toEqual([
      ['ctrl', 'added'],
      ['adm', 'added'],
      ['vc', 'added'],
    ]);
    expect(await box.json('people', 'apply', 'people.yaml')).toEqual({ outcome: 'unchanged', changes: [] });
    const { stdout } = await box.run('people', 'apply', 'people.yaml');
    expect(stdout).toBe('people.yaml gäller redan. Ingenting har ändrats.\n');
  });

  it('is shown by people list, in order of name and with what holds today', async () => {
    const people = await box.json<Person[]>('people', 'list');
    expect(people.map(({ id, roles }) => [id, roles[0]?.role, roles[0]?.unit, roles[0]?.current])).toEqual([
      ['vc', 'head-of-department', 'HC1', false],
      ['adm', 'administrator', 'R', true],
      ['ctrl', 'controller', 'R', true],
    ]);
    const { stdout } = await box.run('people', 'list');
    expect(stdout).toMatch(/Per Siffermark +Controller +R +2025-01-01–/);
  });

  it('tells every fault with its line, and changes nothing', async () => {
    const before = await box.json('people', 'list');
    await box.write(
      'faulty.yaml',
      `people:
  - { id: new, name: Ny Person }
  - { id: ctrl, name: Per Siffermark, roles: [{ role: kejsare, unit: R }] }
  - { id: "no spaces", name: X }
  - { id: noname }
  - { id: adm, name: Olle, email: nowhere, nonsense: 1 }
  - { id: adm, name: Olle, roles: [{ role: auditor, unit: R, validFrom: 2026-02-30 }] }
  - { id: late, name: Sen, roles: [{ role: auditor, unit: R, validFrom: 2026-02-01, validTo: 2026-01-01 }] }
`,
    );
    const run = await box.run('people', 'apply', 'faulty.yaml', '--json');
    expectRefused(run, /faulty\.yaml:3: .*kejsare/, /faulty\.yaml:4: .*no spaces/, /faulty\.yaml:5: .*name/);
    expectRefused(run, /faulty\.yaml:6: .*nowhere/, /faulty\.yaml:6: .*nonsense/, /faulty\.yaml:7: .*2026-02-30/);
    expectRefused(run, /faulty\.yaml:7: .*två gånger.*rad 6/, /faulty\.yaml:8: .*2026-01-01/, /8 fel/);
    const { code, problems } = JSON.parse(run.stdout) as { code: string; problems: { line: number }[] };
    expect([code, problems.map(({ line }) => line)]).toEqual(['people-file-unfit', [3, 4, 5, 6, 6, 7, 7, 8]]);
    expect(await box.json('people', 'list')).toEqual(before);
  });

  it('looks up units, and who is stood in for, before anything is stored', async () => {
    await box.write(
      'unknown.yaml',
      `people:
  - { id: a, name: A, roles: [{ role: auditor, unit: NOSUCH }] }
  - { id: b, name: B, roles: [{ role: auditor, unit: R, substituteFor: nosuch }] }
`,
    );
    expectRefused(
      await box.run('people', 'apply', 'unknown.yaml'),
      /unknown\.yaml:2: .*NOSUCH/,
      /unknown\.yaml:3: .*nosuch/,
    );
  });

  it.each([
    ['nosuch.yaml', undefined, 'nosuch.yaml'],
    ['empty.yaml', '', 'people:'],
    ['list.yaml', '- 1', 'people:'],
    ['broken.yaml', 'people: [', /broken\.yaml:1/],
    ['binary.yaml', new Uint8Array([0xff, 0xfe, 0]), 'binary.yaml'],
  ])('refuses %s', async (name, content, word) => {
    if (content !== undefined) await box.write(name, content);
    expectRefused(await box.run('people', 'apply', name), word);
  });
});

describe('an API token', () => {
  const LAST = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(box);
  });

  const ask = (token: string, path: string, method = 'GET') =>
    server.ask(`/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}` } });

  it('is made, lets its person in, is listed without its value, and is revoked', async () => {
    const made = await box.run('token', 'create', '--person', 'ctrl', '--expires', LAST, '--label', 'Nattkörning');
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^vt_[\w-]{43}\n$/) });
    expect(made.stderr).toContain(LAST);
    const token = made.stdout.trim();
    expect(await (await ask(token, '/session')).json()).toMatchObject({ person: { id: 'ctrl' }, signedIn: true });
    const [listed] = await box.json<Token[]>('token', 'list');
    expect(listed).toMatchObject({
      person: 'ctrl',
      label: 'Nattkörning',
      scopes: [],
      expiresOn: LAST,
      status: 'holds',
    });
    const shown = await box.run('token', 'list');
    expect(shown.stdout).toContain('Nattkörning');
    expect(shown.stdout + JSON.stringify(listed)).not.toContain(token.slice(3));
    expect(await box.run('token', 'revoke', listed!.id)).toMatchObject({ code: 0 });
    const answer = await ask(token, '/session');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'token-not-valid']);
    expect(await box.json('token', 'list')).toMatchObject([{ status: 'revoked' }]);
    expectRefused(await box.run('token', 'revoke', listed!.id), listed!.id);
  });

  it('may only what its scopes name', async () => {
    const words = ['--person', 'adm', '--expires', LAST, '--scopes', 'people.read, indicators'];
    const { token } = await box.json<{ token: string }>('token', 'create', ...words);
    expect((await ask(token, '/people')).status).toBe(200);
    expect((await ask(token, '/indicators')).status).toBe(200);
    expect((await ask(token, '/tokens')).status).toBe(403);
  });

  it.each([
    [['--expires', LAST], '--person'],
    [['--person', 'nosuch', '--expires', LAST], 'nosuch'],
    [['--person', 'ctrl'], 'ÅÅÅÅ-MM-DD'],
    [['--person', 'ctrl', '--expires', '2020-01-01'], '2020-01-01'],
    [['--person', 'ctrl', '--expires', 'snart'], 'snart'],
    [['--person', 'ctrl', '--expires', LAST, '--scopes', 'allt'], 'allt'],
  ])('is not made with %j', async (words, word) => {
    expectRefused(await box.run('token', 'create', ...words), word);
  });
});
