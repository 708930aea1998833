import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';

// Below what systems hand out for outgoing connections (Linux from 32 768), and by chance: nobody else takes a port between
// the asking and the use.
const FIRST = 20_000;
const LAST = 32_000;
const MOST_TRIES = 100;

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${FIRST} and ${LAST}`);
}

async function isFree(port: number): Promise<boolean> {
  // Without an address: on all of them, since `localhost` may be either kind.
  const server = net.createServer().listen(port);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
