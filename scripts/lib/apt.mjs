// Installs a Debian package where that is possible without asking: as root, on Debian or a system built on it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @returns {boolean} whether apt-get succeeded; its output goes to stderr. */
export function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', UCF_FORCE_CONFFOLD: '1' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  console.error(`installing ${name} with apt-get`);
  return (
    apt('update') && apt('install', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', name)
  );
}
