import type { Customer } from '../domain/customer.ts';
import { erasedAddressed, erasedThread, personalAttributes, type ErasedEntry } from './erased-entry.ts';
import { numberItems } from './number-store.ts';
import type { Item } from './read-items.ts';

/** Whether a thread is about somebody: one that names nobody is, at a number of theirs; at another if it is about their lead. */
function isAbout({ dealerId, customerId, leadId }: Customer, thread: Item, isTheirNumber: boolean): boolean {
  if (thread['dealerId'] !== dealerId) return false;
  if (thread['customerId'] !== undefined) return thread['customerId'] === customerId;
  return isTheirNumber || (leadId !== undefined && thread['leadId'] === leadId);
}

/**
 * What becomes of the items of a number that say what somebody was texted about. That the dealer texted the number stays, or a later STOP
 * would count for another dealer alone.
 * @param isTheirNumber whether they have or had the number in the book
 */
export function whatNames(
  customer: Customer,
  items: readonly Item[],
  isTheirNumber: boolean,
): { item: string; erased: ErasedEntry }[] {
  const own = numberItems.addressed(customer);
  const addressed = items.filter(({ item, erasedAt }) => item === own && erasedAt === undefined);
  const threads = items
    .filter((item) => String(item['item']).startsWith('thread#') && isAbout(customer, item, isTheirNumber))
    .filter((thread) => personalAttributes.some((name) => thread[name] !== undefined));
  return [
    ...threads.map(({ item }) => ({ item: String(item), erased: erasedThread })),
    ...addressed.map(() => ({ item: own, erased: erasedAddressed })),
  ];
}
