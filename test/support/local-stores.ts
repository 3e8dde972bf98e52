import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { SmsAbout } from '../../lambdas/core/domain/attribution-facts.ts';
import { answerHold, dismissFlag } from '../../lambdas/core/stores/answer-review.ts';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { createReviewStore } from '../../lambdas/core/stores/review-store.ts';
import { createSendStore } from '../../lambdas/core/stores/send-store.ts';
import { pastReplies } from '../../lambdas/core/stores/past-replies.ts';
import { createSettingsBook } from '../../lambdas/core/stores/settings-book.ts';
import { createSettingsStore } from '../../lambdas/core/stores/settings-store.ts';
import { createStaffNotes } from '../../lambdas/core/stores/staff-note.ts';
import { optInByStaff, optOutByStaff } from '../../lambdas/core/stores/staff-decision.ts';
import type { LocalCloud } from '../../local/local-cloud.ts';

export type Item = Record<string, unknown>;
type AfterDeps<Fn> = Fn extends (deps: never, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;

/** That a dealer texted a phone from a reply number, some time ago. */
export interface EarlierSms {
  dealerId: string;
  phone: string;
  replyNumber: string;
  /** Milliseconds. */
  ago: number;
  about?: SmsAbout;
}

/** What operators and staff do, through the store functions, over the tables of a local cloud. */
export function openLocalStores(cloud: LocalCloud) {
  const client = createDocumentClient(cloud.clientConfig);
  const table = (name: string): string => cloud.tables[name] ?? '';
  const numbers = createNumberStore(client, table('numbers'));
  const customers = createCustomerStore(client, table('customers'), numbers);
  const sendTables = {
    numbers: table('numbers'),
    customers: table('customers'),
    communications: table('communications'),
    sent: table('sent'),
  };
  const sends = createSendStore(client, sendTables, numbers);
  const reviews = createReviewStore(client, table('communications'));
  const settingsBook = createSettingsBook(client, table('settings'));
  const deps = {
    client,
    communications: table('communications'),
    customers,
    numbers,
    reviews,
    isDealer: async (dealerId: string) => (await settingsBook.dealer(dealerId)) !== null,
    clock: Date.now,
  };
  let texted = 0;

  return {
    client,
    customers,
    numbers,
    note: createStaffNotes(client, table('communications')),
    history: createCommunicationReader(client, sendTables),
    settings: createSettingsStore(client, table('settings')),
    /** Settings as they were put so many milliseconds ago. */
    settingsPut: (ago: number) => createSettingsStore(client, table('settings'), () => Date.now() - ago),
    answerHold: ((...rest) => answerHold(deps, ...rest)) as AfterDeps<typeof answerHold>,
    dismissFlag: ((...rest) => dismissFlag(deps, ...rest)) as AfterDeps<typeof dismissFlag>,
    optOutByStaff: ((...rest) => optOutByStaff(deps, ...rest)) as AfterDeps<typeof optOutByStaff>,
    optInByStaff: ((...rest) => optInByStaff(deps, ...rest)) as AfterDeps<typeof optInByStaff>,

    /** Writes the thread that validate-send wrote back then. */
    async textedEarlier({ dealerId, phone, replyNumber, ago, about = {} }: EarlierSms): Promise<void> {
      const at = Date.now() - ago;
      const sendId = `earlier-${(texted += 1)}`;
      const answer = { sendId, outcome: 'allowed' as const, validUntil: new Date(at).toISOString() };
      const { customerId, campaignId, leadId, leadOwnerId, automationId } = about;
      const all = { customerId, campaignId, leadId, leadOwnerId, automationId };
      await sends.note([{ dealerId, answer, at, phone, replyNumber, fingerprint: '', about: all, isElsewhere: false }]);
    },

    pastReplies: (dealerId: string, most = 1000) =>
      pastReplies(client, table('communications'), { dealerId, days: 2, now: Date.now(), most }),

    async item(name: string, Key: Record<string, string>): Promise<Item | undefined> {
      return (await client.send(new GetCommand({ TableName: table(name), Key, ConsistentRead: true }))).Item;
    },
  };
}

export type LocalStores = ReturnType<typeof openLocalStores>;
