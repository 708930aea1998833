import { Refusal } from '../../src/kernel/refusal.ts';

/** The code that something is refused with. @throws what it fails with otherwise, or when it is not refused. */
export async function refusalCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('it was not refused');
}
