import { numberStatus } from '../domain/consent.ts';
import { shownStatus } from '../domain/customer.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import type { Statuses } from '../domain/reply-record.ts';
import { statusKey } from '../domain/statuses.ts';
import { customersConcerned, type ConsentStores, type PhoneChange } from './apply-change.ts';

/** How a number stands at dealers; `*` for all of them. */
export async function numberStatuses(
  { numbers }: Pick<ConsentStores, 'numbers'>,
  phone: Phone,
  dealers: readonly string[],
): Promise<Statuses> {
  if (dealers.length === 0) return {};
  const consent = await numbers.consent(phone);
  return Object.fromEntries(dealers.map((id) => [id, numberStatus(consent, id)]));
}

/** How those are shown whom a change of a number's consent would concern. */
export async function customerStatuses(stores: ConsentStores, change: PhoneChange): Promise<Statuses> {
  const shown: [string, 'subscribed' | 'unsubscribed'][] = [];
  for await (const { key, customer } of customersConcerned(stores, change)) {
    const consent = await stores.numbers.consent(customer.phone);
    shown.push([statusKey(key), shownStatus(customer, consent).smsStatus]);
  }
  return Object.fromEntries(shown);
}
