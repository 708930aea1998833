const LONGEST = 500;
/** Printable ASCII without spaces and backslashes, as a browser sends an address. */
const WRITTEN = /^\/(?!\/)[\u0021-\u005b\u005d-\u007e]*$/;
const START = '/';

/**
 * The page to go to after signing in: an address of this server's own, else the start page. Whatever a browser could take
 * for another host's address, also once it is decoded, and whatever would begin a sign-in anew is not followed.
 */
export function ownPage(text: string | undefined): string {
  if (text === undefined || text.length > LONGEST || !WRITTEN.test(text)) return START;
  const path = decoded(text.split(/[?#]/)[0]!);
  if (path === undefined || path.includes('//') || /[\\\p{Cc}]/u.test(path)) return START;
  return /^\/(sign-in|logga-in|api)(\/|$)/i.test(path) ? START : text;
}

/** Decoded until nothing changes; undefined when it never ends or is not written as addresses are. */
function decoded(path: string): string | undefined {
  let text = path;
  for (let round = 0; round < 5; round++) {
    try {
      const next = decodeURIComponent(text);
      if (next === text) return text;
      text = next;
    } catch {
      return undefined;
    }
  }
  return undefined;
}
