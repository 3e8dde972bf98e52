import { describeTermsProblem, parseTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import { termsForDealers, type DealerTerms, type GlobalTerms } from '../../lambdas/core/domain/dealer-terms.ts';
import { describeTermWarning, termWarnings } from '../../lambdas/core/domain/try-terms/term-warnings.ts';
import {
  tryTerms,
  type ChangedReply,
  type PastReply,
  type Trial,
} from '../../lambdas/core/domain/try-terms/try-terms.ts';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { pastReplies } from '../../lambdas/core/stores/past-replies.ts';
import { createSettingsBook } from '../../lambdas/core/stores/settings-book.ts';
import { awsConfig, findProduct, readEnvironment } from '../deployed-product.ts';
import { openStores } from '../stores.ts';
import { linesOf, readText } from './labelled-replies.ts';
import { readOptions } from './options.ts';
import { everywhere } from './terms-given.ts';

const usage =
  'npm run try-terms -- --draft "STOP, =END" (FILE [--present "STOP"] [--country US] | --environment NAME --dealer ID [--days 30])';

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
  global: GlobalTerms;
  dealer: DealerTerms;
  /** The settings with the draft in them. */
  drafted: { global: GlobalTerms; dealer: DealerTerms };
}

async function fromFile(
  path: string,
  values: { draft: string; present?: string | undefined; country: string },
): Promise<Given> {
  const replies = linesOf(await readText(path)).map((line) => ({ text: line.split('\t', 1)[0] ?? '' }));
  const global = { optOutTerms: values.present, removed: [] };
  const dealer = { country: values.country, removed: [] };
  return { replies, global, dealer, drafted: { global: { optOutTerms: values.draft, removed: [] }, dealer } };
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
  const history = createCommunicationReader(client, product.tables);
  const replies = await pastReplies(history, dealerId, { days: values.days, now: Date.now() });
  const common = { ...global?.settings, removed: global?.removed ?? [] };
  const dealer = { ...booked.settings, removed: booked.removed };
  const own = dealer.optOutTerms;
  const drafted = own
    ? { global: common, dealer: { ...dealer, optOutTerms: { ...own, terms: values.draft } } }
    : { global: { ...common, optOutTerms: values.draft }, dealer };
  return { replies, global: common, dealer, drafted };
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
  const { values, positionals } = readOptions(args, options, usage);
  const { draft } = values;
  if (draft === undefined) throw new Error(`--draft is missing. Usage: ${usage}`);
  const parsed = parseTerms(draft);
  if (!parsed.ok)
    throw new Error(
      `--draft is not a comma-delimited list of terms: ${parsed.problems.map(describeTermsProblem).join('; ')}`,
    );
  const [path, ...others] = positionals;
  const fromStore = values.environment !== undefined && values.dealer !== undefined;
  if (others.length > 0 || fromStore === (path !== undefined))
    throw new Error(`name one file, or an environment and a dealer. Usage: ${usage}`);
  if (!/^\d{1,3}$/.test(values.days) || !/^\d{1,5}$/.test(values.port))
    throw new Error(`--days and --port are numbers. Usage: ${usage}`);
  const given =
    path === undefined
      ? await fromStage(values.environment ?? '', values.dealer ?? '', {
          draft,
          days: Number(values.days),
          port: Number(values.port),
        })
      : await fromFile(path, { ...values, draft });
  const now = Date.now();
  const present = termsForDealers(given.global, [given.dealer], now);
  const drafted = termsForDealers(given.drafted.global, [given.drafted.dealer], now);
  for (const warning of termWarnings(parsed.terms, { ...drafted, country: given.dealer.country }))
    print(`look at: ${describeTermWarning(warning)}`);
  for (const line of trialLines(tryTerms(given.replies, drafted.optOut, present.optOut))) print(line);
  return 0;
}
