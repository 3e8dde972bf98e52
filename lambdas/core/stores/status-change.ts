import { shownStatus, type Customer } from '../domain/customer.ts';
import { maskPhone, type Phone } from '../domain/phone-numbers.ts';
import type { CustomerStore, NumberStore } from '../domain/ports.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import type { NoteStaff } from './staff-note.ts';

/** Who writes a customer, and by what. */
export interface ChangeOrigin {
  by: string;
  through: 'admin-api' | 'import' | 'seed' | 'operations';
}

export interface StatusChangeDeps {
  customers: Pick<CustomerStore, 'find'>;
  numbers: Pick<NumberStore, 'consent' | 'holders'>;
  note: NoteStaff;
  origin: ChangeOrigin;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Evidence that a customer is shown otherwise from here on because of the number they get, and which opt-out or opt-in of it is why. It is
 * kept before the number is theirs, so that one that is cut off leaves no change without evidence; to be called once the number they leave
 * is theirs no more.
 * @param current as they were; `null`: they are created
 */
export async function noteStatusChange(
  { customers, numbers, note, origin, now }: StatusChangeDeps,
  key: CustomerKey,
  current: Customer | null,
  phone: Phone,
): Promise<void> {
  const consent = await numbers.consent(phone);
  const before = current && shownStatus(current, await numbers.consent(current.phone));
  const after = shownStatus({ ...((await customers.find(key)) ?? { ...key, left: {} }), phone }, consent);
  if (after.smsStatus === (before?.smsStatus ?? 'subscribed')) return;
  const optIn = consent.starts[key.dealerId]?.ref;
  const ref = after.smsStatus === 'unsubscribed' ? after.ref : optIn;
  // Since when the number is theirs stays when a change that was cut off is made again: so there is one note of it.
  const holder = (await numbers.holders(phone, key.dealerId)).find(({ customerId }) => customerId === key.customerId);
  await note(key, holder?.since ?? now, {
    outcome: 'status-changed',
    ...origin,
    phone: maskPhone(phone),
    ...(current ? { before: { phone: maskPhone(current.phone) }, statusBefore: before?.smsStatus } : {}),
    statusAfter: after.smsStatus,
    ...(after.reason === undefined ? {} : { reason: after.reason }),
    ...(ref === undefined ? {} : { ref }),
  });
}
