import { describe, expect, it } from '@jest/globals';
import { createCampaign } from '../../client/examples/campaign.ts';
import { InvalidSendRequestError } from '../../client/src/index.ts';
import { createStubClient } from '../../client/src/testing.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    customerId: `c${index}`,
    phone: `+614915${String(70_000 + index)}`,
    text: 'Sale! Reply STOP to opt out',
  }));

const campaignTo = (texted: string[], optOut = createStubClient()) =>
  createCampaign({
    optOut,
    sendSms: ({ to }) => {
      texted.push(to);
      return Promise.resolve({ messageId: `SM-${to}` });
    },
  });

describe('the example campaign, in portions', () => {
  it('texts everybody once', async () => {
    const texted: string[] = [];
    const result = await campaignTo(texted)({ id: 'spring', dealerId: 'northside', people: people(1_201) });
    expect(result).toEqual({ sent: 1_201, refused: 0, blocked: [], unrecorded: [] });
    expect(new Set(texted).size).toBe(1_201);
  });

  it('texts nobody where a mistake is in the last portion', async () => {
    const texted: string[] = [];
    const wrong = [...people(733), { customerId: '', phone: '+61491570006', text: 'Sale!' }];
    const sending = campaignTo(texted)({ id: 'spring', dealerId: 'north side', people: wrong });
    await expect(sending).rejects.toThrow(InvalidSendRequestError);
    await expect(campaignTo(texted)({ id: 'spring', dealerId: 'northside', people: wrong })).rejects.toThrow(
      'recipients[733].customerId',
    );
    expect(texted).toEqual([]);
  });

  it('says what could not be recorded', async () => {
    const optOut = createStubClient();
    const notRecorded = { sendId: 'spring-c0', outcome: 'not-recorded', retryable: true, message: 'away' } as const;
    const away = { ...optOut, recordSent: () => Promise.resolve([notRecorded]) };
    const result = await campaignTo(
      [],
      away,
    )({
      id: 'spring',
      dealerId: 'northside',
      people: people(1),
    });
    expect(result.unrecorded).toEqual([notRecorded]);
  });
});
