import { seedCommand } from '../operations/seed-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(seedCommand);
