import type { TestProject } from 'vitest/node';
import { startApplication } from './application.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the application with the example region answers. */
    application: string;
  }
}

/** One application with the example region for all journeys; each puts back what it changes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const application = await startApplication({ example: true });
  project.provide('application', application.address);
  return () => application.stop();
}
