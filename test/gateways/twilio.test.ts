import { describe, expect, it } from '@jest/globals';
import { endpointMessage, type EndpointRequest } from '../support/messages.ts';
import { replyOf, sample } from './read-sample.ts';

const at = '2026-11-23T03:00:00Z';
const read = (body: string, more: Partial<EndpointRequest> = {}) =>
  replyOf(endpointMessage({ gateway: 'twilio', body, at, ...more }));
const without = (file: string, ...names: string[]): string => {
  const form = new URLSearchParams(sample(file));
  for (const name of names) form.delete(name);
  return form.toString();
};

const reply = {
  messageId: 'SM00000000000000000000000000000a01',
  from: '+61491570006',
  to: '+61491577426',
  text: 'Hi, please stop + thanks 🙏',
};

describe('an SMS through Twilio', () => {
  it('is one reply', () => {
    expect(read(sample('twilio.form'))).toEqual({
      gateway: 'twilio',
      reading: { kind: 'replies', replies: [reply] },
    });
  });

  it('is the same reply by GET', () => {
    const query = Object.fromEntries(new URLSearchParams(sample('twilio.form')));
    expect(read('', { method: 'GET', query })).toEqual(read(sample('twilio.form')));
  });

  it('tells that Twilio took it for an opt-out, whatever its text', () => {
    expect(read(sample('twilio-opt-out-type.form')).reading).toMatchObject({
      replies: [{ text: 'Goodbye', verdict: 'opt-out' }],
    });
  });

  it.each(['HELP', 'OTHER', ''])('tells nothing of an opt-out with OptOutType %j', (type) => {
    const form = new URLSearchParams(sample('twilio.form'));
    form.set('OptOutType', type);
    expect(read(form.toString()).reading).toEqual({ kind: 'replies', replies: [reply] });
  });

  it.each([
    ['stop', 'opt-out'],
    ['START', 'opt-in'],
  ])('tells what Twilio made of it with OptOutType %j', (type, verdict) => {
    const form = new URLSearchParams(sample('twilio.form'));
    form.set('OptOutType', type);
    expect(read(form.toString()).reading).toEqual({ kind: 'replies', replies: [{ ...reply, verdict }] });
  });

  it('is all texts where it has several, so that a STOP in any counts and none is the whole reply', () => {
    expect(read(`${sample('twilio.form')}&Body=START`).reading).toMatchObject({
      replies: [{ text: `${reply.text}\nSTART` }],
    });
  });

  it.each([
    ['From', 'from'],
    ['To', 'to'],
  ])('is one of two, which nobody can tell, with another %s', (field, place) => {
    const other = '+61491570156';
    expect(read(`${sample('twilio.form')}&${new URLSearchParams({ [field]: other }).toString()}`).reading).toEqual({
      kind: 'replies',
      replies: [reply, { ...reply, [place]: other }].map((one) => ({ ...one, oneOfSeveral: true })),
      unread: `given twice: ${field}`,
    });
  });

  it('is unreadable with so many senders that somebody plays', () => {
    const more = ['56', '57', '58', '59'].map((end) => `&From=%2B614915701${end}`).join('');
    expect(read(`${sample('twilio.form')}${more}`).reading).toEqual({ kind: 'unreadable', why: 'given twice: From' });
  });

  it('is an opt-out where Twilio says both', () => {
    const form = `${sample('twilio.form')}&OptOutType=STOP&OptOutType=START`;
    expect(read(form).reading).toMatchObject({ replies: [{ verdict: 'opt-out' }] });
  });

  it('has no text where it is an MMS with a picture only', () => {
    expect(read(sample('twilio-mms.form')).reading).toMatchObject({
      kind: 'replies',
      replies: [{ text: '', from: '+12025550123' }],
    });
  });

  it.each([
    ['an older name', ['MessageSid'], { ...reply }],
    ['its oldest name', ['MessageSid', 'SmsMessageSid'], { ...reply }],
    ['none', ['MessageSid', 'SmsMessageSid', 'SmsSid'], { from: reply.from, to: reply.to, text: reply.text }],
  ])('is read with its id under %s', (_, names, expected) => {
    expect(read(without('twilio.form', ...names)).reading).toEqual({ kind: 'replies', replies: [expected] });
  });

  it.each(['From', 'To', 'Body'])('is unreadable without %s', (name) => {
    expect(read(without('twilio.form', name)).reading).toEqual({
      kind: 'unreadable',
      why: `wrong or missing: ${name}`,
    });
  });

  it.each(['', '{}', '{"From":"+61491570006"}', '<xml/>'])('is unreadable as %j', (body) => {
    expect(read(body).reading.kind).toBe('unreadable');
  });
});

describe('what else Twilio posts', () => {
  it('is nothing where it is a delivery report', () => {
    expect(read(sample('twilio-status.form')).reading).toEqual({
      kind: 'nothing',
      why: 'a delivery report (delivered)',
    });
  });

  it('is nothing where it is a delivery report of the older kind', () => {
    expect(read(without('twilio-status.form', 'MessageStatus')).reading.kind).toBe('nothing');
  });

  it('is nothing where it is a probe', () => expect(read('', { method: 'GET' }).reading.kind).toBe('nothing'));
});
