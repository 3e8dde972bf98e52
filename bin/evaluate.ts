import { evaluateCommand, evaluateHelp } from '../operations/matching/evaluate-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(evaluateCommand, evaluateHelp);
