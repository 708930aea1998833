import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Refusal } from '../../kernel/refusal.ts';
import { removeAbandonedFolders, removeStagingFolder } from '../../platform/files/stage-upload.ts';
import type { RegionService } from '../../platform/http/route.ts';
import { logger } from '../../platform/log/logger.ts';
import { ImportJobs } from '../../contexts/imports/server.ts';
import { startReminderLoop } from '../../contexts/reminders/server.ts';
import { reminders } from '../composition.ts';
import { createApp } from './create-app.ts';
import type { SignIn } from './sign-in.ts';

export type RunningServer = { address: string; close(): Promise<void> };

/** @throws Refusal `port-taken`. */
export async function startServer(
  region: RegionService,
  options: { host: string; port: number; signIn: SignIn },
): Promise<RunningServer> {
  const jobs = new ImportJobs((error) => logger.error({ err: error }, 'import failed'));
  const checkResponses = process.env['NODE_ENV'] === 'development';
  const app = createApp(region, jobs, { checkResponses, signIn: options.signIn });
  const server = await listen(app.fetch, options);
  await removeAbandonedFolders((error) => logger.warn({ err: error }, 'an upload of a killed server stays'));
  const reminderLoop = startReminderLoop(region.database, reminders);
  const close = async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // A page left open keeps its connection; what it asked for has a moment to be answered.
      setTimeout(() => server.closeAllConnections(), 500).unref();
    });
    await jobs.close();
    await reminderLoop.stop();
    await removeStagingFolder();
  };
  return {
    address: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`,
    close,
  };
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { host, port }: { host: string; port: number },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server as Server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Refusal('port-taken', { port }) : error),
    );
  });
}
