import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTimer } from './start-timer.ts';

const TIMES = { firstAfterMs: 10, everyMs: 100 };
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('comes again after a fault, which is told', async () => {
  const faults: unknown[] = [];
  let runs = 0;
  const timer = startTimer(
    TIMES,
    async () => {
      runs += 1;
      throw new Error('no');
    },
    (fault) => faults.push(fault),
  );
  await vi.advanceTimersByTimeAsync(215);
  expect([runs, faults.length]).toEqual([3, 3]);
  await timer.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toBe(3);
});

test('never runs twice at once, and stopping waits for what is under way and tells it to end', async () => {
  let [running, most] = [0, 0];
  let wasTold = false;
  const timer = startTimer(
    TIMES,
    async ({ isStopping }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 500));
      wasTold = isStopping();
      running -= 1;
    },
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(400);
  let stopped = false;
  const stopping = timer.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(50);
  expect(stopped).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  await stopping;
  expect([most, running, wasTold]).toEqual([1, 0, true]);
});
