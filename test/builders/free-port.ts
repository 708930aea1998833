import { once } from 'node:events';
import net from 'node:net';

// Below what systems hand out for outgoing connections (Linux from 32 768), and each worker has a range of its own:
// nobody takes a port between the asking and the use.
const FIRST = 20_000;
const EACH = 1000;
const first = FIRST + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 12) * EACH;
let next = process.pid % EACH;

/** A port that nothing listens on, and that is given out once. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < EACH; tries++) {
    const port = first + next;
    next = (next + 1) % EACH;
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${first} on`);
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
