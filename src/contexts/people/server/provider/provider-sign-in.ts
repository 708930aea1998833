import type { SignInSettings } from '../session-routes.ts';
import { connectProvider } from './connect-provider.ts';
import type { Warn } from './provider.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { type SignInPage, signInPages } from './sign-in-pages.ts';

/** Signing in at the region's identity provider: what the API is told of it, and the addresses beside the API. */
export function providerSignIn(
  settings: ProviderSettings,
  warn: Warn,
): { settings: SignInSettings; pages: readonly SignInPage[] } {
  const provider = connectProvider(settings, warn);
  const isSecure = settings.publicUrl.protocol === 'https:';
  return {
    settings: { signIn: 'provider', isSecure, endAtProvider: (idToken) => provider.endAddress(idToken) },
    pages: signInPages(provider, isSecure, warn),
  };
}
