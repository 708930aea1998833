// Starts other programs.
import { spawn } from 'node:child_process';
import { projectRoot } from './report.mjs';

/**
 * Runs a program of the project (found in node_modules/.bin as well) with this terminal; resolves to its exit code.
 * A signal counts as 1, and Ctrl-C is left to the child. With `heard`, each piece it prints is also given to that.
 * @param {string[]} command
 * @param {{ heard?: (text: string) => void }} [settings]
 */
export function run(command, { env = {}, cwd = projectRoot, uid, gid, heard } = {}) {
  const [program, ...args] = command;
  const searchPath = `${projectRoot}/node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  return new Promise((resolve, reject) => {
    // npm's programs are .cmd files on Windows, which only a shell can start.
    const options = {
      stdio: heard ? ['inherit', 'pipe', 'pipe'] : 'inherit',
      cwd,
      env: { ...process.env, PATH: searchPath, ...env },
      uid,
      gid,
      shell: process.platform === 'win32',
    };
    const child = spawn(program, args, options);
    if (heard) {
      passOn(child.stdout, process.stdout, heard);
      passOn(child.stderr, process.stderr, heard);
    }
    child.once('error', reject);
    // Not 'exit': what was printed last is still under way then.
    child.once('close', (code) => {
      process.off('SIGINT', ignore);
      resolve(code ?? 1);
    });
  });
}

function passOn(from, to, heard) {
  from.setEncoding('utf8');
  from.on('data', (text) => {
    to.write(text);
    heard(text);
  });
}

/** The command after `--`, if any: what an ensure script shall run when what it ensures is there. */
export function commandAfterDashes(argv) {
  const at = argv.indexOf('--');
  return at === -1 ? undefined : argv.slice(at + 1);
}
