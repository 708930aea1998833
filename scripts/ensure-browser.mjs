// Finds a Chromium for the browser journeys, or installs Debian's. Prints its path, or runs the command after `--` with
// CHROMIUM_PATH set to it.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { aptInstall, canInstall } from './lib/apt.mjs';
import { isMain } from './lib/report.mjs';
import { commandAfterDashes, run } from './lib/run.mjs';

// Chromium without a window of its own draws the same pages with less work.
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string | undefined} path of the first browser there is. CHROMIUM_PATH wins, and must be right. */
export function findBrowser(env = process.env, isExecutable = canExecute) {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin', '/opt/homebrew/bin'].filter(
    Boolean,
  );
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES].find(isExecutable);
}

function canExecute(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's; systems built on it may have only the whole browser. */
const installBrowser = () => aptInstall(SHELL) || aptInstall('chromium');

async function main() {
  const browser =
    findBrowser() ?? (!process.env.CHROMIUM_PATH && canInstall() && installBrowser() ? findBrowser() : undefined);
  if (!browser) {
    const wrong = process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which cannot be run.`
      : 'No Chromium or Chrome was found.';
    console.error(`${wrong} The browser journeys need one: install it and put it on PATH, or set CHROMIUM_PATH to it.`);
    return 1;
  }
  const command = commandAfterDashes(process.argv);
  if (command) return run(command, { env: { CHROMIUM_PATH: browser } });
  console.log(browser);
  return 0;
}

if (isMain(import.meta.url)) process.exitCode = await main();
