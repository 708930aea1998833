import type { Identity } from '../../domain/identity.ts';
import type { FlowSecrets } from './flow-secrets.ts';

/** Someone whom the provider vouches for. */
export type Vouched = {
  identity: Identity;
  /** Who the person is to the provider, and the session's id there: what log-out notices name. */
  subject: string;
  session: string | undefined;
  idToken: string;
};

/** A log-out notice (back-channel logout token) that is genuine. */
export type LogoutNotice = { id: string; subject: string | undefined; session: string | undefined; expiresAt: Date };

/** Tells whoever runs the server; the log is handed in, so that no command but `serve` loads it. */
export type Warn = (about: Readonly<Record<string, unknown>>, message: string) => void;

/** The region's identity provider. */
export type Provider = {
  /** Where to send the browser. @throws Refusal `provider-unreachable`. */
  startAddress(flow: FlowSecrets & { state: string }): Promise<URL>;
  /**
   * Exchanges what the browser came back with for an identity, with every proof checked.
   * @throws Refusal `sign-in-denied`, `sign-in-not-verified`, `sign-in-claim-missing`, `provider-unreachable`.
   */
  finish(query: URLSearchParams, flow: FlowSecrets & { state: string }): Promise<Vouched>;
  /** Where the browser ends the session at the provider too; undefined when the provider has no such place. */
  endAddress(idToken: string): Promise<string | undefined>;
  /** @throws Refusal `logout-notice-unfit`, `provider-unreachable`. */
  readLogout(token: string, now: Date): Promise<LogoutNotice>;
};
