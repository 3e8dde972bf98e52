import { everyDealer } from './consent.ts';
import type { CustomerKey, NumberStatus, Statuses } from './reply-record.ts';

/** Where the status of a customer stands among others. */
export const statusKey = ({ dealerId, customerId }: CustomerKey): string => `${dealerId}#${customerId}`;

/** A dealer may be called `constructor`, which every object seems to have. */
const statusIn = (statuses: Statuses, key: string): NumberStatus | undefined =>
  Object.hasOwn(statuses, key) ? statuses[key] : undefined;

const isOut = (status: NumberStatus | undefined): boolean => status === 'unsubscribed';

const ofCustomers = (statuses: Statuses, dealerId: string): NumberStatus[] =>
  Object.entries(statuses).flatMap(([key, status]) => (key.startsWith(`${dealerId}#`) ? [status] : []));

/**
 * What is kept of statuses: of customers only those who are shown otherwise than their number stands, as where staff opted them out. A
 * record names its customers beside, so nothing is lost.
 */
export function concise(statuses: Statuses): Statuses {
  const differs = ([key, status]: readonly [string, NumberStatus]): boolean => {
    const [dealerId = '', customerId] = key.split('#');
    const number = statusIn(statuses, dealerId) ?? statusIn(statuses, everyDealer);
    return customerId === undefined || isOut(number) !== isOut(status);
  };
  return Object.fromEntries(Object.entries(statuses).filter(differs));
}

/** Whether nobody at a dealer is known by the number, or somebody is and has that status. */
const isSomebodys = (statuses: Statuses, dealerId: string, status: NumberStatus): boolean => {
  const known = ofCustomers(statuses, dealerId);
  return known.length === 0 || known.includes(status);
};

/** Whether the number's opt-out is in force at a dealer, and somebody there, or nobody known yet, is unsubscribed by it. */
export const isOptedOutAt = (after: Statuses, dealerId: string): boolean =>
  isOut(statusIn(after, dealerId) ?? statusIn(after, everyDealer)) && isSomebodys(after, dealerId, 'unsubscribed');

/** Whether no opt-out of the number is in force at a dealer, and somebody there, or nobody known yet, is subscribed. */
export const isOptedInAt = (after: Statuses, dealerId: string): boolean =>
  !isOut(statusIn(after, dealerId)) && isSomebodys(after, dealerId, 'subscribed');

/** Whether a number or somebody who has it is unsubscribed now and was not before. */
export const becameUnsubscribed = (before: Statuses, after: Statuses): boolean =>
  Object.entries(before).some(([key, status]) => !isOut(status) && isOut(statusIn(after, key)));
