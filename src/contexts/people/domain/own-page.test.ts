import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPage } from './own-page.ts';

const SERVER = 'https://varaktig.region.example';

describe('ownPage', () => {
  it.each([
    '/',
    '/mal',
    '/nyckeltal?enhet=HC1&period=2026-T2',
    '/sok?q=l%C3%A4kare#traff',
    '/hjalp?kalla=https://region.example',
    '/sign-in-och-annat',
    '/apier',
  ])('keeps %s', (page) => {
    expect(ownPage(page)).toBe(page);
  });

  it.each([
    undefined,
    '',
    'mal',
    '?fel=x',
    'https://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '///evil.example',
    '/mal//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/%5Cevil.example',
    '/%5c%5cevil.example',
    '/%255Cevil.example',
    '/%25255cevil.example',
    '/%2Fevil.example',
    '/%252fevil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    '/\n/evil.example',
    '/%0d%0aset-cookie:x=y',
    ' /mal',
    '/mal x',
    '/m\u00e5l',
    '/\u2028',
    '/%',
    '/%E0%A4%A',
    '/sign-in',
    '/sign-in/callback?code=x',
    '/SIGN-IN',
    '/%73ign-in',
    '/logga-in?fel=x',
    '/api/v1/session',
    `/${'x'.repeat(500)}`,
  ])('goes to the start page instead of %j', (page) => {
    expect(ownPage(page)).toBe('/');
  });

  it('never leads a browser to another host', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '%2f',
      '%5c',
      '%25',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '\t',
      'evil.example',
      'mal',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => `/${parts.join('')}`),
        ),
        (text) => {
          const page = ownPage(text);
          expect(new URL(page, SERVER).origin).toBe(SERVER);
          // Nor a page of ours that takes the decoded path for an address.
          expect(new URL(decodeURIComponent(page.split(/[?#]/)[0]!), SERVER).origin).toBe(SERVER);
        },
      ),
    );
  });
});
