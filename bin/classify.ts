import { classifyCommand, classifyHelp } from '../operations/matching/classify-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(classifyCommand, classifyHelp);
