import { eraseCommand } from '../operations/erase-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(eraseCommand);
