import { messagesCommand, messagesUsage } from '../operations/messages-command.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(messagesCommand, messagesUsage);
