export type Timer = {
  /** Resolves when what is under way has ended; nothing is begun after. */
  stop(): Promise<void>;
};

/** What is given to work that repeats: whether it should come to an end. */
export type Turn = { isStopping(): boolean };

/**
 * Does something again and again, never twice at once: the pause is counted from the end of the one before. A fault is
 * told, and the next comes all the same.
 */
export function startTimer(
  { firstAfterMs, everyMs }: { firstAfterMs: number; everyMs: number },
  work: (turn: Turn) => Promise<void>,
  onFault: (error: unknown) => void,
): Timer {
  let isStopping = false;
  let running: Promise<void> = Promise.resolve();
  let pending: NodeJS.Timeout;
  const plan = (afterMs: number) => {
    pending = setTimeout(() => {
      running = work({ isStopping: () => isStopping })
        .catch(onFault)
        .then(() => {
          if (!isStopping) plan(everyMs);
        });
    }, afterMs);
    pending.unref();
  };
  plan(firstAfterMs);
  return {
    async stop() {
      isStopping = true;
      clearTimeout(pending);
      await running;
    },
  };
}
