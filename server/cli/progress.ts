/** One line on the terminal that says how far an audit has come. */
const EVERY_MILLISECONDS = 100;

export interface ProgressLine {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** Silent unless it is wanted and standard error is a terminal. What takes no time shows nothing. */
export function progressLine(wanted: boolean): ProgressLine {
  if (!wanted || !process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = performance.now();
  let written = false;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (now - last < EVERY_MILLISECONDS) return;
      last = now;
      written = true;
      process.stderr.write(`\rChecked ${done} of ${total} files`);
    },
    clear: () => {
      if (written) process.stderr.write('\r\u001b[K');
    },
  };
}
