import { describe, expect, it } from '@jest/globals';
import { readSendRequest } from '../../lambdas/core/contracts/validate-send.ts';

const recipient = (more: object = {}) => ({ sendId: 's1', phone: '+61491570006', ...more });
const request = (more: object = {}) => ({
  dealerId: 'north',
  purpose: 'bulk',
  recipients: [recipient()],
  ...more,
});
const recipients = (count: number) => Array.from({ length: count }, (_, index) => recipient({ sendId: `s${index}` }));
/** The fourth recipient of five is wrong. */
const fourth = (more: object) =>
  request({ recipients: recipients(5).map((one, index) => (index === 3 ? { ...one, ...more } : one)) });

const required = 'is required';
const text = 'must be a string';
const id = 'must be 1 to 128 characters without white space or "#"';
const sms = 'must be at most 1600 characters';
const unknown = 'is not a field of this contract: check its spelling';

describe('a request', () => {
  it.each([
    ['the least', request()],
    ['500 recipients', request({ recipients: recipients(500) })],
    ['a phone that is none: one recipient is blocked for it', request({ recipients: [recipient({ phone: '' })] })],
    [
      'every field',
      request({
        purpose: 'individual',
        campaignId: 'spring',
        body: 'Hello',
        from: 'NORTHSIDE',
        recipients: [recipient({ customerId: 'ava', leadId: 'l1', automationId: 'a1', body: 'x'.repeat(1600) })],
      }),
    ],
  ])('is taken with %s', (_, input) => expect(readSendRequest(input)).toEqual({ ok: true, request: input }));

  it.each<[string, unknown, string, string]>([
    ['nothing', undefined, '', 'must be an object'],
    ['a text', 'send', '', 'must be an object'],
    ['a list', [], '', 'must be an object'],
    ['no dealer', request({ dealerId: undefined }), 'dealerId', required],
    ['a dealer that is no text', request({ dealerId: 7 }), 'dealerId', text],
    ['a dealer with a slash', request({ dealerId: 'a/b' }), 'dealerId', 'must be 1 to 64 letters, digits, "_" or "-"'],
    ['no purpose', request({ purpose: undefined }), 'purpose', required],
    ['another purpose', request({ purpose: 'BULK' }), 'purpose', 'must be "bulk" or "individual"'],
    ['a campaign with a space', request({ campaignId: 'spring sale' }), 'campaignId', id],
    ['a campaign that is null', request({ campaignId: null }), 'campaignId', text],
    ['an empty body', request({ body: ' \n' }), 'body', 'must not be empty'],
    ['a body longer than any SMS', request({ body: 'x'.repeat(1601) }), 'body', sms],
    ['an empty sender', request({ from: '' }), 'from', 'must not be empty'],
    ['a field it does not know', request({ reciepients: [] }), 'reciepients', unknown],
    ['no recipients', request({ recipients: undefined }), 'recipients', required],
    ['one recipient that is no list', request({ recipients: recipient() }), 'recipients', 'must be a list'],
    ['0 recipients', request({ recipients: [] }), 'recipients', 'must name 1 to 500 recipients'],
    [
      '501 recipients',
      request({ recipients: recipients(501) }),
      'recipients',
      'must name 1 to 500 recipients: split the call',
    ],
    ['a recipient that is null', request({ recipients: [recipient(), null] }), 'recipients[1]', 'must be an object'],
    ['a recipient that is a phone', request({ recipients: ['+61491570006'] }), 'recipients[0]', 'must be an object'],
    ['a recipient without a phone', fourth({ phone: undefined }), 'recipients[3].phone', required],
    ['a phone that is a number', fourth({ phone: 61_491_570_006 }), 'recipients[3].phone', text],
    ['a recipient without a send id', fourth({ sendId: undefined }), 'recipients[3].sendId', required],
    ['a send id with #', fourth({ sendId: 'a#b' }), 'recipients[3].sendId', id],
    ['a send id that is too long', fourth({ sendId: 'x'.repeat(129) }), 'recipients[3].sendId', id],
    ['a send id twice', fourth({ sendId: 's1' }), 'recipients[3].sendId', 'is there twice: a sendId names one send'],
    ['an empty customer id', fourth({ customerId: '' }), 'recipients[3].customerId', id],
    ['half an emoji in an id', fourth({ customerId: 'ava\ud83d' }), 'recipients[3].customerId', id],
    ['a lead id that is a number', fourth({ leadId: 1 }), 'recipients[3].leadId', text],
    ['an automation id with a space', fourth({ automationId: 'a 1' }), 'recipients[3].automationId', id],
    ['an empty text of one’s own', fourth({ body: '' }), 'recipients[3].body', 'must not be empty'],
    ['too long a text of one’s own', fourth({ body: 'x'.repeat(1601) }), 'recipients[3].body', sms],
    [
      'half an emoji in a text',
      fourth({ body: 'Hello \ud83d' }),
      'recipients[3].body',
      'must be well-formed Unicode: half an emoji is in it',
    ],
    ['a field of a recipient it does not know', fourth({ mobile: '1' }), 'recipients[3].mobile', unknown],
  ])('is refused with %s', (_, input, field, message) => {
    expect(readSendRequest(input)).toEqual({ ok: false, error: { field, message } });
  });
});
