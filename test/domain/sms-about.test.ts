import { describe, expect, it } from '@jest/globals';
import { aboutOf } from '../../lambdas/core/domain/sms-about.ts';

const hour = 3_600_000;
const day = 24 * hour;
const at = Date.parse('2026-11-23T03:00:00Z');
const phone = '+61491570006';

const ago = (dealerId: string, before: number) => ({ dealerId, at: at - before });
const reference = (to: string) => ({ dealerId: 'west', phone: to, asked: true });

describe('a reply that names its SMS is about', () => {
  const thread = {
    customerId: 'ava',
    leadId: 'l-1',
    leadOwnerId: 'sam',
    automationId: 'welcome',
    campaignId: 'spring',
  };
  const about = (named: object, to = phone) => {
    const facts = {
      phone,
      at,
      replyNumber: null,
      formerOwnersHaving: [],
      threads: [{ ...ago('west', hour), ...thread }, ago('south', day)],
    };
    return aboutOf('west', { ...facts, reference: { ...reference(to), ...named } });
  };

  it.each([
    ['what the dealer’s thread knows, where its sender named nothing', {}, thread],
    ['both, where its sender named some', { customerId: 'ava', campaignId: 'spring' }, thread],
    [
      'the SMS named, where the thread differs',
      { leadId: 'l-2', campaignId: 'winter' },
      { leadId: 'l-2', campaignId: 'winter' },
    ],
    ['nobody else’s lead', { customerId: 'ben' }, { customerId: 'ben', automationId: 'welcome', campaignId: 'spring' }],
    [
      'the same lead, where another campaign texted last',
      { campaignId: 'winter' },
      { customerId: 'ava', leadId: 'l-1', leadOwnerId: 'sam', campaignId: 'winter' },
    ],
  ])('%s', (_, named, expected) => expect(about(named)).toEqual(expected));

  it('the dealer’s thread alone, where that SMS went to another phone', () =>
    expect(about({ leadId: 'l-9' }, '+61491570156')).toEqual(thread));
});
