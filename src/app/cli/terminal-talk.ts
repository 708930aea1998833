/** Messages on standard error: lines that stay, and one progress line that is written over. */
export function terminalTalk(quiet: boolean, stream: NodeJS.WriteStream = process.stderr) {
  let shown = false;
  let last = 0;
  const clear = () => {
    if (shown) stream.write('\r\u001b[2K');
    shown = false;
  };
  return {
    say(line: string): void {
      if (quiet) return;
      clear();
      stream.write(`${line}\n`);
    },
    progress(line: string): void {
      // Only a terminal can take a line back; in a log file it would become thousands of lines.
      if (quiet || !stream.isTTY || Date.now() - last < 100) return;
      last = Date.now();
      stream.write(`\r\u001b[2K${line}`);
      shown = true;
    },
    end: clear,
  };
}
