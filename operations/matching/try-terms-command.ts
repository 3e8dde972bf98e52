import { describeTermWarning } from '../../lambdas/core/domain/try-terms/describe-term-warning.ts';
import { tryDraft } from '../../lambdas/core/domain/try-terms/try-draft.ts';
import type { ChangedReply, Trial } from '../../lambdas/core/domain/try-terms/try-terms.ts';
import type { Terminal } from '../terminal.ts';
import { readOptions } from './command-line.ts';
import { repliesToTry, tryTermsOptions, tryTermsUsage } from './replies-to-try.ts';
import { checkTerms } from './terms-given.ts';

const outcomes = {
  'opted-out': 'opted out',
  'open-to-review': 'opted out, open to review',
  held: 'not opted out, sends held for staff to answer',
  'not-opted-out': 'not opted out',
} as const;

const exampleLine = ({ reply, present, draft, term, reason }: ChangedReply): string =>
  `  ${JSON.stringify(reply.text)}: ${outcomes[present]} → ${outcomes[draft]}${term === undefined ? '' : ` (${term})`}. ${reason}`;

const listLine = (name: string, { optedOut, openToReview }: Trial['draft']): string =>
  `${name}: ${optedOut} opted out, ${openToReview} opted out open to review`;

function trialLines({ replies, present, draft, gained, lost, examples }: Trial): string[] {
  return [
    `${replies} replies`,
    listLine('present terms', present),
    listLine('draft', draft),
    `the draft opts out ${gained} that the present terms do not, and leaves ${lost} that they do${lost > 0 ? ' (once saved, what it leaves out counts for 60 more days)' : ''}`,
    ...examples.map(exampleLine),
  ];
}

/**
 * `npm run try-terms`: what a draft of the opt-out terms would have done to replies of a file, or to those stored of a dealer, and what to
 * look at before it is saved. Changes nothing. Prints texts of replies: personal data.
 */
export async function tryTermsCommand(
  args: string[],
  print: (line: string) => void,
  { warn }: Pick<Terminal, 'warn'>,
): Promise<number> {
  const { values, positionals } = readOptions(args, tryTermsOptions, tryTermsUsage);
  const { draft: typed } = values;
  if (typed === undefined) throw new Error(`--draft is missing. Usage: ${tryTermsUsage}`);
  checkTerms('--draft', typed);
  const { replies, settings, draft, notes, refusals } = await repliesToTry(positionals, typed, values, warn);
  const { trial, warnings } = tryDraft(settings, draft, { replies, now: Date.now() });
  for (const note of notes) print(note);
  for (const { field, message } of refusals) print(`cannot be saved: ${field} ${message}`);
  for (const warning of warnings) print(`look at: ${describeTermWarning(warning)}`);
  for (const line of trialLines(trial)) print(line);
  return 0;
}
