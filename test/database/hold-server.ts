import { openTestInstallation } from './open-test-region.ts';

/** The test server runs for as long as the tests do: otherwise each file that is alone starts and stops it. */
export default async function setup(): Promise<() => Promise<void>> {
  const installation = await openTestInstallation();
  return () => installation.close();
}
