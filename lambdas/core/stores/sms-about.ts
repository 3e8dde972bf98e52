import type { SmsAbout } from '../domain/attribution-facts.ts';

const fields = ['customerId', 'campaignId', 'leadId', 'leadOwnerId', 'automationId'] as const;

/** What an item says an SMS was about. */
export const readAbout = (item: Record<string, unknown>): SmsAbout =>
  Object.fromEntries(fields.flatMap((field) => (typeof item[field] === 'string' ? [[field, item[field]]] : [])));
