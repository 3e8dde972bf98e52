import { progressBar, progressLines, type Terminal } from './terminal.ts';

const warn = (line: string): void => console.error(line);

/** The terminal that started this process: its progress is a bar only where somebody watches. */
const terminal: Terminal = {
  print: (line) => console.log(line),
  warn,
  progress: (what, total) => (process.stderr.isTTY ? progressBar(what, total) : progressLines(warn, what, total)),
};

/** Runs a command of the terminal: what goes wrong is one line, and the exit code says whether it went well. */
export async function runCommand(
  command: (args: string[], print: (line: string) => void, terminal: Terminal) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2), terminal.print, terminal);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
