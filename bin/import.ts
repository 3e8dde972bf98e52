import { importCommand } from '../operations/import-command.ts';
import { importUsage } from '../operations/import-arguments.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(importCommand, importUsage);
