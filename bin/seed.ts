import { seedCommand, seedUsage } from '../operations/seed-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(seedCommand, seedUsage);
