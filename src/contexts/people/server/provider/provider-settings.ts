import { type Problem, Refusal } from '../../../../kernel/refusal.ts';
import type { ClaimNames } from '../../domain/identity.ts';

/** How this server signs people in at the region's identity provider. */
export type ProviderSettings = {
  issuer: URL;
  clientId: string;
  /** Undefined for a public client, which proves itself by PKCE alone. */
  clientSecret: string | undefined;
  /** The address that browsers reach this server under, without path. */
  publicUrl: URL;
  scope: string;
  claims: ClaimNames;
  /** The provider is on this computer and without TLS: in tests only. */
  isInsecure: boolean;
};

const NAMES = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_SCOPE',
  'OIDC_PERSON_CLAIM',
  'OIDC_NAME_CLAIM',
  'OIDC_EMPLOYMENTS_CLAIM',
  'OIDC_EMPLOYMENT_ID',
  'OIDC_EMPLOYMENT_NAME',
  'OIDC_ALLOW_INSECURE_LOOPBACK',
  'PUBLIC_URL',
] as const;
type Name = (typeof NAMES)[number];
type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The identity provider as the environment tells it; undefined when nothing of it is set. A name that is not known is a
 * fault too: a misspelt one would otherwise leave something open.
 * @throws Refusal `sign-in-settings-unfit` with every fault.
 */
export function readProviderSettings(environment: Environment): ProviderSettings | undefined {
  const given = Object.keys(environment).filter(
    (name) => (name.startsWith('OIDC_') || name === 'PUBLIC_URL') && environment[name]?.trim(),
  );
  if (given.length === 0) return undefined;
  const problems: Problem[] = [];
  const tell = (code: string, values: Record<string, string>) => {
    problems.push({ code, values });
  };
  const setting = (name: Name) => environment[name]?.trim() || undefined;
  for (const name of given.filter((one) => !(NAMES as readonly string[]).includes(one)))
    tell('sign-in-setting-unknown', { name, known: NAMES.join(', ') });
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'PUBLIC_URL'] as const)
    if (setting(name) === undefined) tell('sign-in-setting-missing', { name });
  const isInsecure = readSwitch('OIDC_ALLOW_INSECURE_LOOPBACK', setting, tell);
  const issuer = readAddress('OIDC_ISSUER', setting, tell);
  const publicUrl = readAddress('PUBLIC_URL', setting, tell);
  checkAddresses({ issuer, publicUrl, isInsecure }, tell);
  const scope = setting('OIDC_SCOPE') ?? 'openid profile email';
  if (!scope.split(/\s+/).includes('openid')) tell('sign-in-scope-unfit', { value: scope });
  if (problems.length > 0 || !issuer || !publicUrl)
    throw new Refusal('sign-in-settings-unfit', { count: problems.length }, { problems });
  return {
    issuer,
    clientId: setting('OIDC_CLIENT_ID') ?? '',
    clientSecret: setting('OIDC_CLIENT_SECRET'),
    publicUrl,
    scope,
    claims: {
      person: setting('OIDC_PERSON_CLAIM') ?? 'sub',
      name: setting('OIDC_NAME_CLAIM') ?? 'name',
      employments: setting('OIDC_EMPLOYMENTS_CLAIM'),
      employmentId: setting('OIDC_EMPLOYMENT_ID') ?? 'id',
      employmentName: setting('OIDC_EMPLOYMENT_NAME') ?? 'name',
    },
    isInsecure,
  };
}

type Setting = (name: Name) => string | undefined;
type Tell = (code: string, values: Record<string, string>) => void;

function readSwitch(name: Name, setting: Setting, tell: Tell): boolean {
  const value = setting(name);
  if (value !== undefined && !['0', '1'].includes(value)) tell('sign-in-switch-unfit', { name, value });
  return value === '1';
}

function readAddress(name: Name, setting: Setting, tell: Tell): URL | undefined {
  const value = setting(name);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isAddress = url && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
  if (isAddress && url.search === '' && url.hash === '') return url;
  tell('sign-in-address-unfit', { name, value: url?.password ? '…' : value });
  return undefined;
}

type Addresses = { issuer: URL | undefined; publicUrl: URL | undefined; isInsecure: boolean };

function checkAddresses({ issuer, publicUrl, isInsecure }: Addresses, tell: Tell): void {
  const isOpen = (url: URL) => url.protocol === 'http:';
  const isLoopback = (url: URL) => LOOPBACK.has(url.hostname);
  if (issuer && isOpen(issuer) && !(isInsecure && isLoopback(issuer)))
    tell('sign-in-issuer-insecure', { value: issuer.href });
  if (publicUrl && isOpen(publicUrl) && !isLoopback(publicUrl))
    tell('sign-in-public-url-insecure', { value: publicUrl.href });
  if (publicUrl && publicUrl.pathname !== '/') tell('sign-in-public-url-path', { value: publicUrl.href });
}
