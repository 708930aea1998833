import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { apiSend } from '../../../../web/api.ts';
import type { ImportJobDto, ImportKindDto } from '../../contract.ts';
import { importQueries } from '../import-queries.ts';

/** How a file is to be read; what is left out is found by content. */
export type Reading = { kind?: ImportKindDto; profile?: string };
/** A file on its way to the server. `error` is null until it could not be sent. */
export type Upload = { key: number; file: File; reading: Reading; isSending: boolean; error: unknown };

/**
 * Kept outside React: sending goes on when the page is left, and a file can be tried again in another way as long as
 * the application stays open.
 */
let uploads: readonly Upload[] = [];
const filesByJob = new Map<string, File>();
const aborts = new Map<number, AbortController>();
const listeners = new Set<() => void>();
let nextKey = 1;
let queue: Promise<void> = Promise.resolve();

function publish(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

const change = (key: number, part: Partial<Upload>) =>
  publish(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUploads = (): readonly Upload[] => useSyncExternalStore(subscribe, () => uploads);

/** The file behind a job, when it was chosen in this window. */
export const fileOfJob = (jobId: string): File | undefined => filesByJob.get(jobId);

/** Sends files one after the other, each to be tried; nothing is stored. */
export function tryFiles(client: QueryClient, files: readonly File[], reading: Reading = {}): void {
  for (const file of files) {
    const upload: Upload = { key: nextKey++, file, reading, isSending: false, error: null };
    publish([...uploads, upload]);
    queue = queue.then(() => send(client, upload));
  }
}

export function retryUpload(client: QueryClient, upload: Upload): void {
  dropUpload(upload.key);
  tryFiles(client, [upload.file], upload.reading);
}

/** Stops it if it is being sent. */
export function dropUpload(key: number): void {
  aborts.get(key)?.abort();
  publish(uploads.filter((upload) => upload.key !== key));
}

async function send(client: QueryClient, { key, file, reading }: Upload): Promise<void> {
  if (!uploads.some((upload) => upload.key === key)) return;
  const abort = new AbortController();
  aborts.set(key, abort);
  change(key, { isSending: true });
  try {
    const { data: job } = await apiSend<ImportJobDto>('POST', '/import-jobs', {
      query: { fileName: file.name, dryRun: true, kind: reading.kind, profile: reading.profile },
      body: file,
      signal: abort.signal,
    });
    filesByJob.set(job.id, file);
    client.setQueryData(importQueries.job(job).queryKey, job);
    client.setQueryData(importQueries.jobs().queryKey, (jobs) => [job, ...(jobs ?? [])]);
    publish(uploads.filter((upload) => upload.key !== key));
  } catch (error) {
    change(key, { isSending: false, error });
  } finally {
    aborts.delete(key);
  }
}
