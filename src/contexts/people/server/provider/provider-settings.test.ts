import { describe, expect, it } from 'vitest';
import { type Problem, Refusal } from '../../../../kernel/refusal.ts';
import { readProviderSettings } from './provider-settings.ts';

const WHOLE = {
  OIDC_ISSUER: 'https://id.region.example/tenant',
  OIDC_CLIENT_ID: 'varaktig',
  PUBLIC_URL: 'https://varaktig.region.example/',
};

function problems(environment: Record<string, string>): readonly Problem[] {
  try {
    readProviderSettings(environment);
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  return [];
}

const faults = (environment: Record<string, string>): string[] =>
  problems(environment).map(({ code, values }) => [code, values?.['name']].join(' ').trim());

describe('the provider’s settings', () => {
  it('are none where nothing is set, or set to nothing', () => {
    expect(readProviderSettings({ HOST: 'localhost' })).toBeUndefined();
    expect(readProviderSettings({ OIDC_ISSUER: '', PUBLIC_URL: '  ' })).toBeUndefined();
  });

  it('have usual values for what need not be said', () => {
    expect(readProviderSettings(WHOLE)).toEqual({
      issuer: new URL(WHOLE.OIDC_ISSUER),
      clientId: 'varaktig',
      clientSecret: undefined,
      publicUrl: new URL(WHOLE.PUBLIC_URL),
      scope: 'openid profile email',
      claims: {
        person: 'sub',
        name: 'name',
        employments: undefined,
        employmentId: 'id',
        employmentName: 'name',
      },
      isInsecure: false,
    });
  });

  it('may be without TLS on the own computer only, and the provider then only when it is said', () => {
    const loopback = { ...WHOLE, PUBLIC_URL: 'http://localhost:8080', OIDC_ISSUER: 'http://127.0.0.1:9000' };
    expect(faults(loopback)).toEqual(['sign-in-issuer-insecure']);
    expect(faults({ ...loopback, OIDC_ALLOW_INSECURE_LOOPBACK: '1' })).toEqual([]);
    expect(faults({ ...WHOLE, OIDC_ISSUER: 'http://id.example', OIDC_ALLOW_INSECURE_LOOPBACK: '1' })).toEqual([
      'sign-in-issuer-insecure',
    ]);
    expect(faults({ ...WHOLE, PUBLIC_URL: 'http://10.0.0.5:8080' })).toEqual(['sign-in-public-url-insecure']);
    expect(faults({ ...WHOLE, PUBLIC_URL: 'http://localhost.evil.example' })).toEqual(['sign-in-public-url-insecure']);
  });

  it.each([
    [{ OIDC_CLIENT_ID: 'x' }, ['sign-in-setting-missing OIDC_ISSUER', 'sign-in-setting-missing PUBLIC_URL']],
    [{ ...WHOLE, OIDC_EMPLOYMENT_CLAIM: 'x' }, ['sign-in-setting-unknown OIDC_EMPLOYMENT_CLAIM']],
    [{ ...WHOLE, OIDC_ISSUER: 'id.example' }, ['sign-in-address-unfit OIDC_ISSUER']],
    [{ ...WHOLE, OIDC_ISSUER: 'ftp://id.example' }, ['sign-in-address-unfit OIDC_ISSUER']],
    [{ ...WHOLE, OIDC_ISSUER: 'https://u:p@id.example' }, ['sign-in-address-unfit OIDC_ISSUER']],
    [{ ...WHOLE, OIDC_ISSUER: 'https://id.example?x=y' }, ['sign-in-address-unfit OIDC_ISSUER']],
    [{ ...WHOLE, PUBLIC_URL: 'https://region.example/varaktig' }, ['sign-in-public-url-path']],
    [{ ...WHOLE, OIDC_SCOPE: 'profile' }, ['sign-in-scope-unfit']],
    [{ ...WHOLE, OIDC_ALLOW_INSECURE_LOOPBACK: 'true' }, ['sign-in-switch-unfit OIDC_ALLOW_INSECURE_LOOPBACK']],
  ])('%j are refused, each fault by itself', (environment, expected) => {
    expect(faults(environment)).toEqual(expected);
  });

  it('do not show a password in what they say is wrong', () => {
    expect(JSON.stringify(problems({ ...WHOLE, OIDC_ISSUER: 'https://u:hemligt@id.example' }))).not.toContain(
      'hemligt',
    );
  });
});
