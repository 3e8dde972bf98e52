import { exportCommand } from '../operations/export-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(exportCommand);
