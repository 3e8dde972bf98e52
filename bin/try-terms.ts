import { tryTermsCommand, tryTermsUsage } from '../operations/matching/try-terms-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(tryTermsCommand, tryTermsUsage);
