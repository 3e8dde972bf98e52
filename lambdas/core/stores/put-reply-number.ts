import { safeParse } from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import { dealerSettings, replyNumberSettings, type ReplyNumberSettings } from '../contracts/settings.ts';
import { isElsewhere, readReplyNumber } from '../domain/phone-numbers.ts';
import { conflictWith, refused, type PutSettingsResult, type SettingsChange } from './put-settings-result.ts';
import { settingsKeys } from './settings-items.ts';
import { changedBy, type SettingsTable } from './settings-table.ts';

/** What may be said of a reply number; its former owners are remembered, never typed. */
export type ReplyNumberInput = Omit<ReplyNumberSettings, 'formerOwners'>;

/** A STOP to a number of a dealer that is not there would stop nobody. */
async function unknownOwner(table: SettingsTable, owners: readonly string[]): Promise<string | undefined> {
  for (const dealerId of owners) {
    const { item } = await table.find(dealerSettings, settingsKeys.dealer(dealerId));
    if (!item) return dealerId;
  }
  return undefined;
}

/** Puts a reply number. Whoever owned it before and does not any more stays known as a former owner. */
export async function putReplyNumber(
  table: SettingsTable,
  input: ReplyNumberInput,
  change: SettingsChange = {},
): Promise<PutSettingsResult> {
  const parsed = safeParse(replyNumberSettings, { ...input, formerOwners: [] }, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const number = readReplyNumber(parsed.data.number) ?? parsed.data.number;
  const { owners, country } = parsed.data;
  // The reply service picks the number of a recipient's country: one under a wrong country would be picked for the wrong people.
  if (isElsewhere(number, country))
    return refused('country', `${country} is not where ${number} is: put the number's own country`);
  const unknown = await unknownOwner(table, owners);
  if (unknown !== undefined) return refused('owners', `${unknown} is no dealer: put the dealer in first`);
  const key = settingsKeys.replyNumber(number);
  for (;;) {
    const { item, value } = await table.find(replyNumberSettings, key);
    const conflict = conflictWith(item, change.expected);
    if (conflict) return conflict;
    // What cannot be used is still known: a former owner that is forgotten is a STOP that goes to the wrong dealer.
    const before = (value ?? item?.['settings'] ?? {}) as Partial<ReplyNumberSettings>;
    const known = new Set([...(before.formerOwners ?? []), ...(before.owners ?? [])]);
    const formerOwners = [...known].filter((dealer) => !owners.includes(dealer));
    const settings = { ...parsed.data, number, formerOwners };
    if (await table.replace(key, item, { settings, changedBy: changedBy(change) })) return { ok: true };
  }
}
