import { tryTermsHelp } from '../operations/matching/replies-to-try.ts';
import { tryTermsCommand } from '../operations/matching/try-terms-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(tryTermsCommand, tryTermsHelp);
