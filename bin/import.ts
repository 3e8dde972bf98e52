import { importCommand } from '../operations/import-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(importCommand);
