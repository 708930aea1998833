/** How mail leaves the installation, from its environment. */
export type MailSettings = {
  smtpUrl: string;
  /** Sender: `Varaktig <varaktig@example.org>`. */
  from: string;
  /** Address of the web application as its users know it, without a slash at the end; empty when it is not known. */
  publicUrl: string;
  /** Names of the variables that are missing or unfit; nothing is sent while there are any. */
  missing: readonly string[];
};

/** @param environment `SMTP_URL`, `MAIL_FROM`, `PUBLIC_URL` of it are read. */
export function readMailSettings(environment: Readonly<Record<string, string | undefined>>): MailSettings {
  const smtpUrl = environment['SMTP_URL'] ?? '';
  const from = environment['MAIL_FROM'] ?? '';
  const publicUrl = (environment['PUBLIC_URL'] ?? '').replace(/\/+$/, '');
  const missing = [
    ...(/^smtps?:$/.test(protocolOf(smtpUrl)) ? [] : ['SMTP_URL']),
    ...(/[^\s@<>]@[^\s@<>]+/.test(from) ? [] : ['MAIL_FROM']),
    ...(/^https?:$/.test(protocolOf(publicUrl)) ? [] : ['PUBLIC_URL']),
  ];
  return { smtpUrl, from, publicUrl: missing.includes('PUBLIC_URL') ? '' : publicUrl, missing };
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');
