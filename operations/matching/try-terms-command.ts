import { describeTermsProblem, parseTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import { describeTermWarning } from '../../lambdas/core/domain/try-terms/term-warnings.ts';
import { tryDraft, type TermsDraft, type TermsSettings } from '../../lambdas/core/domain/try-terms/try-draft.ts';
import type { ChangedReply, PastReply, Trial } from '../../lambdas/core/domain/try-terms/try-terms.ts';
import { pastReplies } from '../../lambdas/core/stores/past-replies.ts';
import { createSettingsBook } from '../../lambdas/core/stores/settings-book.ts';
import { awsConfig, findProduct, readEnvironment } from '../deployed-product.ts';
import { openStores } from '../stores.ts';
import { linesOf, readText } from './labelled-replies.ts';
import { readOptions } from './options.ts';
import { everywhere } from './terms-given.ts';

export const tryTermsUsage =
  'npm run try-terms -- --draft "STOP, =END" (FILE [--present "STOP"] [--country US] | --environment NAME --dealer ID [--days 30] [--port N])';

const options = {
  draft: { type: 'string' },
  present: { type: 'string' },
  country: { type: 'string', default: everywhere },
  environment: { type: 'string' },
  dealer: { type: 'string' },
  days: { type: 'string', default: '30' },
  port: { type: 'string', default: '4010' },
} as const;

/** What the draft is tried on, and the settings it would take a part of. */
interface Given {
  replies: PastReply[];
  settings: TermsSettings;
  draft: TermsDraft;
  /** Of stored replies where there are more: the day that was read last. */
  from?: string;
}

async function fromFile(
  path: string,
  values: { draft: string; present?: string | undefined; country: string },
): Promise<Given> {
  const replies = linesOf(await readText(path)).map((line) => ({ text: line.split('\t', 1)[0] ?? '' }));
  const global = { optOutTerms: values.present, removed: [] };
  const dealer = { country: values.country, removed: [] };
  return { replies, settings: { global, dealer }, draft: { own: { mode: 'replace', terms: values.draft } } };
}

/** At a dealer with terms of its own the draft is of those, in their mode; else it takes the place of the global ones. */
async function fromStage(
  name: string,
  dealerId: string,
  values: { draft: string; days: number; port: number },
): Promise<Given> {
  const environment = readEnvironment(name);
  const product = await findProduct(environment, awsConfig(environment, values.port));
  const { client } = openStores(product);
  const book = createSettingsBook(client, product.tables.settings);
  const [booked, global] = [await book.dealer(dealerId), await book.global()];
  if (!booked?.settings) throw new Error(`${environment} has no dealer ${dealerId}: check the id`);
  const { days } = values;
  const past = await pastReplies(client, product.tables.communications, { dealerId, days, now: Date.now() });
  const common = { ...global?.settings, removed: global?.removed ?? [] };
  const dealer = { ...booked.settings, removed: booked.removed };
  const own = dealer.optOutTerms;
  return {
    replies: past.replies,
    settings: { global: common, dealer },
    draft: own ? { own: { ...own, terms: values.draft } } : { global: values.draft },
    ...(past.complete ? {} : { from: past.since }),
  };
}

const outcomes = {
  'opted-out': 'opted out',
  'open-to-review': 'opted out, open to review',
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
    `the draft opts out ${gained} that the present terms do not, and ${lost} no more`,
    ...examples.map(exampleLine),
  ];
}

/**
 * `npm run try-terms`: what a draft of the opt-out terms would have done to replies of a file, or to those stored of a dealer, and what to
 * look at before it is saved. Changes nothing. Prints texts of replies: personal data.
 */
export async function tryTermsCommand(args: string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = readOptions(args, options, tryTermsUsage);
  const { draft } = values;
  if (draft === undefined) throw new Error(`--draft is missing. Usage: ${tryTermsUsage}`);
  const parsed = parseTerms(draft);
  if (!parsed.ok)
    throw new Error(
      `--draft is not a comma-delimited list of terms: ${parsed.problems.map(describeTermsProblem).join('; ')}`,
    );
  const [path, ...others] = positionals;
  const fromStore = values.environment !== undefined && values.dealer !== undefined;
  if (others.length > 0 || fromStore === (path !== undefined))
    throw new Error(`name one file, or an environment and a dealer. Usage: ${tryTermsUsage}`);
  if (!/^\d{1,3}$/.test(values.days) || !/^\d{1,5}$/.test(values.port))
    throw new Error(`--days and --port are numbers. Usage: ${tryTermsUsage}`);
  const given =
    path === undefined
      ? await fromStage(values.environment ?? '', values.dealer ?? '', {
          draft,
          days: Number(values.days),
          port: Number(values.port),
        })
      : await fromFile(path, { ...values, draft });
  const { trial, warnings } = tryDraft(given.settings, given.draft, { replies: given.replies, now: Date.now() });
  for (const warning of warnings) print(`look at: ${describeTermWarning(warning)}`);
  if (given.from !== undefined) print(`there are more: these are the newest, back to ${given.from}`);
  for (const line of trialLines(trial)) print(line);
  return 0;
}
