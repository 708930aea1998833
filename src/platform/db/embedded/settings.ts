import { statfsSync } from 'node:fs';

/** Where the server listens: a socket folder, or an address on this machine where there are no Unix sockets. */
export type Listening = { socketFolder: string; port: number } | { address: string; port: number };

/**
 * Settings for a laptop or a small server with two cores, given at every start so that an old data folder gets them too.
 * WAL room and checkpoint distance are for an import of 5 million rows in one transaction; `wal_level=minimal` since
 * nothing replicates from here. `fast` gives up durability, for tests whose data are thrown away.
 */
export function serverSettings(listening: Listening, fast: boolean): Record<string, string> {
  const place: Record<string, string> =
    'address' in listening
      ? { listen_addresses: listening.address, unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: quoteListItem(listening.socketFolder) };
  const durability: Record<string, string> = fast
    ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
    : { fsync: 'on', synchronous_commit: 'on' };
  return {
    ...place,
    ...durability,
    ...sharedMemory(),
    port: String(listening.port),
    cluster_name: 'varaktig',
    max_connections: '100',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    // One schema with all its tables per region; dropping or restoring a region locks them together.
    max_locks_per_transaction: '256',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  };
}

/**
 * PostgreSQL keeps what parallel queries share in /dev/shm, and containers get 64 MB of it, which one large hash join
 * exceeds ("could not resize shared memory segment"). System V segments do not lie there.
 */
function sharedMemory(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    if (bsize * blocks >= 512 * 1024 * 1024) return {};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return { dynamic_shared_memory_type: 'sysv' };
}

/** The setting is a list with commas between; a folder name may hold one. */
function quoteListItem(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}
