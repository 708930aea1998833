import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** A ledger in the general format; each row is date, account, cost centre, amount and text. */
export function ledgerFile(rows: readonly (readonly [string, string, string, string, string])[]): string {
  return ['datum;konto;kostnadsställe;belopp;text', ...rows.map((row) => row.join(';')), ''].join('\n');
}

/** Drops a file on the page as from the computer's desktop. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'varaktig-drop-'));
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const box = await page.locator('.file-drop').boundingBox();
  if (!box) throw new Error('there is nowhere to drop files');
  // Only the browser itself can drop a file that is one on the disk; a made-up event carries none.
  const browser = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 20, data: { items: [], files: [file], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, ...at });
  }
  await page.getByRole('article', { name }).first().getByRole('button').first().waitFor();
  rmSync(folder, { recursive: true, force: true });
}

/** Chooses a file through the page's own button. */
export async function chooseFile(page: Page, file: string | { name: string; text: string }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj filer' }).click();
  await (
    await chooser
  ).setFiles(
    typeof file === 'string' ? file : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text, 'utf8') },
  );
}
