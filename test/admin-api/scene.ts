import { createAdminApi, platform } from '../support/admin-api.ts';
import { endpointMessage, twilioMessage, twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import type { StoreEngine } from '../support/store-engine.ts';

/** Reply numbers: of both dealers, of north alone, of nobody. */
export const numbers = { shared: '+61491577426', north: '+61491577644', nobodys: '+61491577645' } as const;
export const phones = { ava: '+61491570006', ben: '+61491570156', cleo: '+61491570157', dan: '+61491570158' } as const;

/** What is there for the tests of the admin API. */
export interface Scene {
  pipeline: Pipeline;
  /** What the clock says, ms since 1970. */
  now: number;
  /** Ids of replies. */
  replies: { stop: string; held: string; nobodys: string; flag: string };
  /** Id of a kept message. */
  kept: string;
  /** Ids by the name of the path parameter. */
  known: Record<string, readonly string[]>;
}

const settings = {
  '/settings': {},
  '/dealers/north/settings': {
    name: 'Northside',
    country: 'AU',
    replyNumber: numbers.north,
    replyNumbers: [numbers.shared],
  },
  '/dealers/south/settings': { name: 'Southside', country: 'AU', replyNumber: numbers.shared },
  [`/reply-numbers/${numbers.shared}`]: { country: 'AU', owners: ['north', 'south'] },
  [`/reply-numbers/${numbers.north}`]: { country: 'AU', owners: ['north'] },
  '/dealers/north/sms-forms/spring': { name: 'Spring', purpose: 'bulk', senderName: 'NORTH', body: 'Service from $99' },
  '/dealers/north/customers/ava': { phone: phones.ava, name: 'Ava', leadId: 'l-1' },
  '/dealers/south/customers/ava': { phone: phones.ava, name: 'Ava' },
  '/dealers/north/customers/ben': { phone: phones.ben },
  '/dealers/south/customers/cleo': { phone: phones.cleo },
};

/**
 * Two dealers with customers. Ben texted STOP to north's own number. Ava, whom both texted, texted STOP to the shared one: held at both. Dan texted
 * STOP to a number of nobody's: held for the platform. Ben asked "START?": a flag.
 */
export async function stage(engine: Pick<StoreEngine, 'client' | 'tables'>): Promise<Scene> {
  const pipeline = createPipeline(engine as StoreEngine);
  const { now } = pipeline;
  const api = createAdminApi(engine, { clock: () => now });
  for (const [path, body] of Object.entries(settings)) {
    const { status, text } = await api.call({ method: 'PUT', path, body, actor: { ...platform, who: 'setup' } });
    if (status !== 201) throw new Error(`${path} was answered ${status}: ${text}`);
  }
  const about = { leadId: 'l-1', automationId: 'a-1', campaignId: 'spring' };
  for (const dealerId of ['north', 'south']) {
    const recipients = [
      { sendId: `to-ava-${dealerId}`, phone: phones.ava, customerId: 'ava', leadId: 'l-1', automationId: 'a-1' },
    ];
    await pipeline.validate({ dealerId, purpose: 'individual', from: numbers.shared, recipients });
  }
  const at = new Date(now).toISOString();
  await pipeline.process(
    twoWayMessage({ from: phones.ben, to: numbers.north, text: 'STOP', id: 'm-1', at }),
    twoWayMessage({ from: phones.ava, to: numbers.shared, text: 'Stop please', id: 'm-2', at }),
    twoWayMessage({ from: phones.dan, to: numbers.nobodys, text: 'STOP', id: 'm-3', at }),
    twilioMessage(phones.ben, numbers.north, 'START?', 'SM1', at),
    endpointMessage({ gateway: 'twilio', body: 'no reply at all', at, requestId: 'unreadable' }),
  );
  await pipeline.validate({
    dealerId: 'north',
    purpose: 'individual',
    recipients: [
      {
        sendId: 'to-ben',
        phone: phones.ben,
        customerId: 'ben',
        leadId: about.leadId,
        automationId: about.automationId,
      },
    ],
  });
  const flag = (await api.call({ path: '/dealers/north/reviews', actor: platform })).body.items.find(
    ({ kind }: { kind: string }) => kind === 'flag',
  );
  const replies = {
    stop: `reply#aws#${numbers.north}#m-1`,
    held: `reply#aws#${numbers.shared}#m-2`,
    nobodys: `reply#aws#${numbers.nobodys}#m-3`,
    flag: Buffer.from(flag.id.slice(1), 'base64url').toString(),
  };
  const [keptMessage] = (await api.call({ path: '/kept-messages' })).body.items;
  const kept = Buffer.from(keptMessage.id.slice(1), 'base64url').toString();
  return {
    pipeline,
    now,
    replies,
    kept,
    known: {
      messageId: [kept],
      dealerId: ['north', 'south'],
      customerId: ['ava', 'ben', 'cleo'],
      leadId: [about.leadId],
      automationId: [about.automationId],
      campaignId: [about.campaignId],
      number: [numbers.shared, numbers.north],
      replyId: Object.values(replies),
    },
  };
}
