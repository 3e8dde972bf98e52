import { progressBar, progressLines, type Terminal } from './terminal.ts';

const warn = (line: string): void => console.error(line);

/** The terminal that started this process: its progress is a bar only where somebody watches. */
const terminal: Terminal = {
  print: (line) => console.log(line),
  warn,
  progress: (what, total) => (process.stderr.isTTY ? progressBar(what, total) : progressLines(warn, what, total)),
};

type Command = (args: string[], print: (line: string) => void, terminal: Terminal) => Promise<number>;

/** A command that answers `--help`, before `--`, with how it is used. */
export const withHelp =
  (command: Command, usage: string): Command =>
  async (args, print, told) => {
    const end = args.indexOf('--');
    if (!args.slice(0, end === -1 ? args.length : end).some((arg) => arg === '--help' || arg === '-h'))
      return command(args, print, told);
    print(`Usage: ${usage}`);
    return 0;
  };

/** Runs a command of the terminal: what goes wrong is one line, and the exit code says whether it went well. */
export async function runCommand(command: Command, usage: string): Promise<void> {
  try {
    process.exitCode = await withHelp(command, usage)(process.argv.slice(2), terminal.print, terminal);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
