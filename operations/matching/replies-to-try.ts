import { everywhere } from '../../lambdas/core/domain/terms-in-force.ts';
import type { TermsDraft, TermsSettings } from '../../lambdas/core/domain/try-terms/try-draft.ts';
import type { PastReply } from '../../lambdas/core/domain/try-terms/try-terms.ts';
import { pastReplies } from '../../lambdas/core/stores/past-replies.ts';
import { refusalsOf, type Refusal } from '../../lambdas/core/stores/refusals.ts';
import { createSettingsBook } from '../../lambdas/core/stores/settings-book.ts';
import { readPort } from '../arguments.ts';
import { awsConfig, findProduct, readEnvironment } from '../deployed-product.ts';
import { openStores } from '../stores.ts';
import { readCountry, readDays } from './command-line.ts';
import { readReplies, type Warn } from './reply-file.ts';
import { checkTerms } from './terms-given.ts';

export const tryTermsUsage =
  'npm run try-terms -- --draft "STOP, =END" (FILE [--present "STOP"] [--country US] | --environment NAME --dealer ID [--days 30] [--port N])';

export const tryTermsHelp = `${tryTermsUsage}
  --draft        the terms to try: "A" counts anywhere in a reply, "=B" as the whole reply only
  FILE           one reply a line, its first tab-separated column; - for what comes in
  --present      the terms now; without, those that ship
  --country      the dealer's; without, the draft is one for dealers of all countries
  --environment, --dealer, --days, --port
                 the stored replies of a dealer of a stage (local: of the local cloud), 30 days back without --days. The draft takes the place
                 of the dealer's own terms, in their mode, or where it has none of the global ones`;

/** What `npm run try-terms` takes on its command line. */
export const tryTermsOptions = {
  draft: { type: 'string' },
  present: { type: 'string' },
  country: { type: 'string' },
  environment: { type: 'string' },
  dealer: { type: 'string' },
  days: { type: 'string' },
  port: { type: 'string' },
} as const;

type Options = { [Name in keyof typeof tryTermsOptions]?: string | undefined };

/** What a draft is tried on, and the settings it would take a part of. */
export interface Given {
  replies: PastReply[];
  settings: TermsSettings;
  draft: TermsDraft;
  /** What is good to know of both, for people. */
  notes: string[];
  /** Why the draft could not be saved, as far as it is not among the warnings. */
  refusals: Refusal[];
}

/** Without a country the draft is one for dealers of any. */
async function fromFile(path: string, draft: string, { present, country }: Options, warn: Warn): Promise<Given> {
  if (present !== undefined) checkTerms('--present', present);
  const of = readCountry(country);
  const replies = (await readReplies(path, warn)).map((text) => ({ text }));
  const settings = {
    global: { optOutTerms: present, removed: [] },
    dealer: { country: of ?? everywhere, removed: [] },
  };
  return {
    replies,
    settings,
    notes: [],
    refusals: [],
    draft: of === undefined ? { global: draft } : { own: { mode: 'replace', terms: draft } },
  };
}

/** At a dealer with terms of its own the draft is of those, in their mode; else it takes the place of the global ones. */
async function fromStage(name: string, dealerId: string, draft: string, values: Options): Promise<Given> {
  const days = readDays(values.days ?? '30');
  const environment = readEnvironment(name);
  const product = await findProduct(environment, awsConfig(environment, readPort(values.port ?? '4010')));
  const { client, settings: store } = openStores(product);
  const book = createSettingsBook(client, product.tables.settings);
  const [booked, global] = [await book.dealer(dealerId), await book.global()];
  if (!booked?.settings)
    throw new Error(
      booked?.problem ?? `${environment} has no dealer ${dealerId}: check the id, or put the dealer first`,
    );
  const past = await pastReplies(client, product.tables.communications, { dealerId, days, now: Date.now() });
  const common = { ...global?.settings, removed: global?.removed ?? [] };
  const dealer = { ...booked.settings, removed: booked.removed };
  const own = dealer.optOutTerms;
  const drafted = own ? { own: { ...own, terms: draft } } : { global: draft };
  return {
    replies: past.replies,
    settings: { global: common, dealer },
    draft: drafted,
    refusals: await refusalsOf(store, { dealer: booked.settings, global: global?.settings ?? null }, drafted),
    notes: [
      own
        ? `the draft takes the place of ${dealerId}'s own terms (mode ${own.mode})`
        : `the draft takes the place of the global terms, for all dealers: ${dealerId} has none of its own`,
      ...(past.complete ? [] : [`there are more replies: these are the newest, back to ${past.since}`]),
    ],
  };
}

const wrong = (why: string) => new Error(`${why}. Usage: ${tryTermsUsage}`);

/**
 * Where the replies are: in a file, or stored of a dealer.
 * @throws Error of one line where it is neither, or both, or where an option goes with the other
 */
export async function repliesToTry(positionals: string[], draft: string, values: Options, warn: Warn): Promise<Given> {
  const { environment, dealer } = values;
  const [path, ...others] = positionals;
  const names = (
    path === undefined ? ['present', 'country'] : ['environment', 'dealer', 'days', 'port']
  ) as (keyof Options)[];
  const stray = names.find((name) => values[name] !== undefined);
  if (others.length > 0) throw wrong(`name one file; ${others.join(' ')} is another`);
  if (path === undefined && (environment === undefined || dealer === undefined))
    throw wrong('name a file, or --environment and --dealer');
  if (stray) throw wrong(`--${stray} goes with ${path === undefined ? 'a file' : 'stored replies, not with a file'}`);
  return path === undefined
    ? fromStage(environment ?? '', dealer ?? '', draft, values)
    : fromFile(path, draft, values, warn);
}
