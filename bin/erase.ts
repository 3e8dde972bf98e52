import { eraseCommand, eraseUsage } from '../operations/erase-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(eraseCommand, eraseUsage);
