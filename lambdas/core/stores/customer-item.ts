import type { Consent } from '../domain/consent.ts';
import type { Customer } from '../domain/customer.ts';
import { readConsent } from './consent-item.ts';

/** Before each register of a number that a customer has left. */
export const leftPrefix = (phone: string): string => `left#${phone}#`;

function readLeft(item: Record<string, unknown>): Record<string, Consent> {
  const phones = Object.keys(item).map((name) => /^left#(\+\d+)#/.exec(name)?.[1]);
  const left = new Set(phones.filter((phone) => phone !== undefined));
  return Object.fromEntries([...left].map((phone) => [phone, readConsent(item, leftPrefix(phone))]));
}

/** Reads an item of the table Customers; the copy of the SMS status is not part of it, since no decision reads that. */
export function readCustomer(item: Record<string, unknown>): Customer {
  const { dealerId, customerId, phone, name, leadId, marketing, staffOptOut, staffOptIn } = item;
  return {
    ...({ dealerId, customerId, phone } as Pick<Customer, 'dealerId' | 'customerId' | 'phone'>),
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof leadId === 'string' ? { leadId } : {}),
    ...(marketing ? { marketing: marketing as NonNullable<Customer['marketing']> } : {}),
    ...(staffOptOut ? { staffOptOut: staffOptOut as NonNullable<Customer['staffOptOut']> } : {}),
    ...(staffOptIn ? { staffOptIn: staffOptIn as NonNullable<Customer['staffOptIn']> } : {}),
    left: readLeft(item),
  };
}
