import { main, startUsage } from '../local/main.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(main, startUsage);
