import { formatCount } from '../../../platform/cli/table.ts';

/** Rows so far, rows per second and time left, from when it is made. */
export function progressLine(file: string, totalBytes: number, clock: () => number = Date.now) {
  const start = clock();
  return ({ rows, bytes }: { rows: number; bytes: number }): string => {
    const seconds = (clock() - start) / 1000;
    const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 1;
    const left = share > 0 ? Math.round((seconds / share) * (1 - share)) : undefined;
    const speed = seconds > 0 ? Math.round(rows / seconds) : 0;
    const parts = [
      `${file}: ${formatCount(rows)} rader`,
      `${Math.round(share * 100)} %`,
      `${formatCount(speed)} rader/s`,
    ];
    return [...parts, ...(left === undefined ? [] : [`${left} s kvar`])].join(', ');
  };
}
