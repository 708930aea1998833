// The house's rooms: which area a file belongs to, and which areas it may import. The table of ARCHITECTURE.md, as data.

/** @returns {{ area: string, context?: string, test?: boolean } | undefined} undefined outside src/. */
export function areaOf(file) {
  const parts = file.split('/');
  if (parts[0] !== 'src') return undefined;
  const test = /\.test\.tsx?$/.test(file);
  if (parts[1] !== 'contexts') return parts.length > 2 ? { area: parts[1], test } : { area: 'outside', test };
  const [, , context, room] = parts;
  if (parts.length === 4) return { area: room.replace(/(\.(db|ui))?(\.test)?\.tsx?$/, ''), context, test };
  return { area: room, context, test };
}

const OWN = (area) => ({ area, whose: 'own' });
const ANY = (area) => ({ area, whose: 'any' });
const OTHERS = (area) => ({ area, whose: 'other' });
const KERNEL = ANY('kernel');
const DOORS = [ANY('index'), ANY('server'), ANY('contract'), ANY('refusals')];

/** `server` is both the folder and door 2, `server.ts`: from inside both are own, from outside only the door is open. */
export const ALLOWED = {
  kernel: [KERNEL],
  domain: [KERNEL, OWN('domain'), OWN('refusals'), OTHERS('index')],
  refusals: [KERNEL, OWN('domain')],
  index: [KERNEL, OWN('domain'), OWN('refusals'), OTHERS('index')],
  contract: [KERNEL, OWN('domain'), OWN('contract'), ANY('index')],
  server: [
    KERNEL,
    ANY('platform'),
    OWN('domain'),
    OWN('server'),
    OWN('refusals'),
    ANY('index'),
    ANY('contract'),
    OTHERS('server'),
  ],
  ui: [KERNEL, OWN('domain'), OWN('ui'), OWN('refusals'), ANY('index'), ANY('contract'), ANY('web')],
  web: [KERNEL, ANY('web'), ANY('index'), ANY('contract'), ANY('refusals'), ANY('ui')],
  platform: [KERNEL, ANY('platform')],
  app: [KERNEL, ANY('platform'), ANY('app'), ...DOORS],
};

/** Areas that run anywhere, and the few packages that do so too: dates, and YAML text, which the region file is. */
const PURE_PACKAGES = ['temporal-polyfill', 'yaml'];
export const PACKAGES = {
  kernel: { only: PURE_PACKAGES },
  domain: { only: PURE_PACKAGES },
  refusals: { only: PURE_PACKAGES },
  index: { only: PURE_PACKAGES },
  contract: { only: [...PURE_PACKAGES, 'zod'] },
  ui: { never: ['node:', 'pg', 'kysely', 'hono', '@hono/', 'pino', 'prom-client', 'commander'] },
  web: { never: ['node:', 'pg', 'kysely', 'hono', '@hono/', 'pino', 'prom-client', 'commander'] },
};
