import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { packageRoot } from '../../platform/files/package-root.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The built web application, held in memory: only files that were there at the start can be asked for, so no path can
 * lead out of the folder. Any other address without a file ending is a page of the application.
 */
export function webFiles(folder = path.join(packageRoot(), 'dist/web')): MiddlewareHandler {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath ?? entry.path, entry.name);
        return [`/${path.relative(folder, file).split(path.sep).join('/')}` as string, readFileSync(file)] as const;
      }),
  );
  return async (context) => {
    const asked = context.req.path;
    const name = files.has(asked) ? asked : path.posix.extname(asked) === '' ? '/index.html' : undefined;
    const content = name && files.get(name);
    if (!content || !name) return context.text('Sidan finns inte.', 404);
    const cache = name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return context.body(new Uint8Array(content), 200, {
      'content-type': TYPES[path.posix.extname(name)] ?? 'application/octet-stream',
      'cache-control': cache,
    });
  };
}
