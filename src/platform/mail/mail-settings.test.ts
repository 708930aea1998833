import { expect, test } from 'vitest';
import { readMailSettings } from './mail-settings.ts';

const whole = {
  SMTP_URL: 'smtps://user:secret@mail.example.org',
  MAIL_FROM: 'Varaktig <varaktig@example.org>',
  PUBLIC_URL: 'https://varaktig.example.org/',
};

test('mail can be sent when all three settings are there', () => {
  expect(readMailSettings(whole)).toMatchObject({ publicUrl: 'https://varaktig.example.org', missing: [] });
});

test.each([
  [{}, ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL']],
  [{ ...whole, SMTP_URL: 'mail.example.org' }, ['SMTP_URL']],
  [{ ...whole, MAIL_FROM: 'Varaktig' }, ['MAIL_FROM']],
  [{ ...whole, PUBLIC_URL: 'javascript:alert(1)' }, ['PUBLIC_URL']],
])('what is missing or unfit is named', (environment, missing) => {
  expect(readMailSettings(environment).missing).toEqual(missing);
});
