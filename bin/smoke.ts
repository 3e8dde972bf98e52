import { smokeCommand, smokeUsage } from '../operations/smoke-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(smokeCommand, smokeUsage);
