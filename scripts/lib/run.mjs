// Starts other programs.
import { spawn } from 'node:child_process';
import { projectRoot } from './report.mjs';

/**
 * Runs a program of the project (found in node_modules/.bin as well) with this terminal; resolves to its exit code.
 * A signal counts as 1, and Ctrl-C is left to the child.
 * @param {string[]} command
 */
export function run(command, { env = {}, cwd = projectRoot, uid, gid } = {}) {
  const [program, ...args] = command;
  const searchPath = `${projectRoot}/node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  return new Promise((resolve, reject) => {
    // npm's programs are .cmd files on Windows, which only a shell can start.
    const options = {
      stdio: 'inherit',
      cwd,
      env: { ...process.env, PATH: searchPath, ...env },
      uid,
      gid,
      shell: process.platform === 'win32',
    };
    const child = spawn(program, args, options);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', ignore);
      resolve(code ?? 1);
    });
  });
}

/** The command after `--`, if any: what an ensure script shall run when what it ensures is there. */
export function commandAfterDashes(argv) {
  const at = argv.indexOf('--');
  return at === -1 ? undefined : argv.slice(at + 1);
}
