import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDatabase, onServer, openTestInstallation } from '../../../test/database/open-test-region.ts';
import { type Installation, installationOn, openInstallation, schemaOf } from './installation.ts';

/** A database of its own on the test server: other tests' regions are not in it. */
let server: Installation;
let installation: Installation;
const name = `varaktig_${randomBytes(6).toString('hex')}`;

const order = (statement: string) => onServer(server.target, (client) => client.query(statement));

beforeAll(async () => {
  server = await openTestInstallation();
  await order(`create database ${name}`);
  installation = installationOn(inDatabase(server.target, name), async () => undefined);
});
afterAll(async () => {
  await installation.close();
  await order(`drop database ${name}`);
  await server.close();
});

describe('an installation', () => {
  it('says so when it has no region', async () => {
    expect(await installation.regionCodes()).toEqual([]);
    await expect(installation.openRegion()).rejects.toMatchObject({ code: 'no-region' });
    await expect(installation.openRegion('24')).rejects.toMatchObject({ code: 'no-region' });
  });

  it('opens its only region without being told which', async () => {
    await installation.openOrCreateRegion('24');
    expect(await installation.regionCodes()).toEqual(['24']);
    expect((await installation.openRegion()).schema).toBe('region_24');
    expect((await installation.openRegion('24')).schema).toBe('region_24');
  });

  it('asks which when there are several, and names those there are when the one asked for is not', async () => {
    await installation.openOrCreateRegion('Z23');
    await expect(installation.openRegion()).rejects.toMatchObject({
      code: 'several-regions',
      values: { codes: '24, z23' },
    });
    await expect(installation.openRegion('25')).rejects.toMatchObject({
      code: 'region-unknown',
      values: { code: '25', codes: '24, z23' },
    });
    expect((await installation.openRegion('Z23')).schema).toBe('region_z23');
  });

  it('keeps the regions apart', async () => {
    const [one, other] = [await installation.openRegion('24'), await installation.openRegion('z23')];
    await one.transaction((tx) => tx.insertInto('region').values({ code: '24', name: 'Region Exempel' }).execute());
    expect(await other.snapshot((tx) => tx.selectFrom('region').selectAll().execute())).toEqual([]);
    expect(await one.snapshot((tx) => tx.selectFrom('region').select('code').execute())).toEqual([{ code: '24' }]);
  });

  it.each(['', 'a-b', '24; drop', 'å', 'a'.repeat(21), '"'])('refuses the code %j', (code) => {
    expect(() => schemaOf(code)).toThrow(expect.objectContaining({ code: 'region-code-unfit' }));
  });

  it('says what is wrong when the server does not answer', async () => {
    const unreachable = await openInstallation({ databaseUrl: 'postgres://varaktig@127.0.0.1:1/varaktig' });
    await expect(unreachable.regionCodes()).rejects.toMatchObject({ code: 'database-unreachable', httpStatus: 503 });
    await unreachable.close();
  });
});
