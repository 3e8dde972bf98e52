import { exportCommand, exportUsage } from '../operations/export-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(exportCommand, exportUsage);
