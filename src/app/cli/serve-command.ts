import { Refusal } from '../../kernel/refusal.ts';
import type { Command } from '../../platform/cli/command.ts';
import { readProviderSettings } from '../../contexts/people/server.ts';
import { loadExample } from './example-command.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Startar webbprogrammet och API:et',
  options: [['--start', 'läser först in exempelregionen om databasen är tom']],
  permission: 'installation.serve',
  auditEvent: null,
  async run(call) {
    const host = process.env['HOST'] ?? 'localhost';
    const provider = readProviderSettings(process.env);
    if (!LOOPBACK.has(host) && !provider) throw new Refusal('host-not-loopback', { host });
    const port = portOf(process.env['PORT'] ?? '8080');
    if (call.options['start'] === true && (await call.installation.regionCodes()).length === 0) {
      await loadExample(call.installation, call.actor, call.now, call);
    }
    // Only this command needs the web server, which takes as long to load as all the rest.
    const [{ startServer }, { signInBy }] = await Promise.all([
      import('../server/start-server.ts'),
      import('../server/sign-in.ts'),
    ]);
    const server = await startServer(await call.region(), { host, port, signIn: signInBy(provider) });
    call.say(`Varaktig svarar på ${server.address}. Avsluta med Ctrl-C.`);
    if (provider)
      call.say(`Webbläsare når den på ${provider.publicUrl.origin} och loggar in hos ${provider.issuer.host}.`);
    await stopSignal();
    call.say('Stänger …');
    await server.close();
    return { json: { address: server.address }, text: '' };
  },
};

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal('port-unfit', { port: text });
  return port;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
