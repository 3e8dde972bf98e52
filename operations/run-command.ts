/** Runs a command of the terminal: what goes wrong is one line, and the exit code says whether it went well. */
export async function runCommand(
  command: (args: string[], print: (line: string) => void) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2), (line) => console.log(line));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
