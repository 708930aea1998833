/** An event's place in a file and in the chain. */
export type Link = { line: number; eventId: number; hash: string; previousHash: string };

export type BrokenLink = { fault: 'missing' | 'inserted' | 'reordered'; line: number; eventId: number };

/**
 * The first place where the events do not follow on each other. Each event names the hash of the one before, so what
 * stands wrong can be told apart: the true follower stands further down (inserted or reordered), or nowhere (missing).
 */
export function findBrokenLink(links: readonly Link[]): BrokenLink | undefined {
  const byHash = new Map<string, number>();
  for (const [index, { hash }] of links.entries()) {
    if (!byHash.has(hash)) byHash.set(hash, index);
  }
  let [previousHash, previousId] = ['', 0];
  for (const [index, link] of links.entries()) {
    if (link.previousHash !== previousHash) {
      const isRepeated = byHash.get(link.hash) !== index;
      return placeOf(links, index, { isRepeated, hasFollower: followersAfter(links, index, previousHash), byHash });
    }
    if (link.eventId <= previousId) return { fault: 'reordered', line: link.line, eventId: link.eventId };
    [previousHash, previousId] = [link.hash, link.eventId];
  }
  return undefined;
}

const followersAfter = (links: readonly Link[], index: number, hash: string): boolean =>
  links.slice(index).some(({ previousHash }) => previousHash === hash);

type Known = { isRepeated: boolean; hasFollower: boolean; byHash: ReadonlyMap<string, number> };

function placeOf(links: readonly Link[], index: number, { isRepeated, hasFollower, byHash }: Known): BrokenLink {
  const { line, eventId, previousHash } = links[index]!;
  const told = (fault: BrokenLink['fault']): BrokenLink => ({ fault, line, eventId });
  if (isRepeated) return told('inserted');
  const own = previousHash === '' ? -1 : byHash.get(previousHash);
  // The true follower comes later: this one was put in between, from elsewhere in the file or from outside it.
  if (hasFollower) return told(own === undefined ? 'inserted' : 'reordered');
  // It follows on an event further up: what stands between the two was put in.
  if (own !== undefined && own < index - 1) {
    const first = links[own + 1]!;
    return { fault: 'inserted', line: first.line, eventId: first.eventId };
  }
  return told(own === undefined ? 'missing' : 'reordered');
}
