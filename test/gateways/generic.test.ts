import { describe, expect, it } from '@jest/globals';
import { endpointMessage } from '../support/messages.ts';
import { replyOf, sample } from './read-sample.ts';

const read = (body: string, method = 'POST') =>
  replyOf(endpointMessage({ gateway: 'generic', body, method, at: '2026-11-23T03:00:00Z' }));
const whole = JSON.parse(sample('generic.json')) as Record<string, unknown>;
const readWith = (fields: Record<string, unknown>) => read(JSON.stringify({ ...whole, ...fields })).reading;
const unreadable = (why: string) => ({ kind: 'unreadable', why });

describe('an SMS in the generic format', () => {
  it('is one reply', () => {
    expect(read(sample('generic.json'))).toEqual({
      gateway: 'generic',
      reading: {
        kind: 'replies',
        replies: [
          {
            from: '+61491570006',
            to: '+61491577426',
            text: 'Please stop, "thanks" 🙏',
            messageId: 'in-0001',
            sentAt: { at: Date.parse('2026-11-23T03:00:00Z'), wholeSeconds: true },
            answers: 'out-0001',
          },
        ],
      },
    });
  });

  it('needs sender, reply number and text only', () => {
    const replies = [{ from: '0491 570 006', to: '61491577426', text: '' }];
    expect(read(sample('generic-minimal.json')).reading).toEqual({ kind: 'replies', replies });
    expect(
      readWith({ messageId: null, sentAt: null, answers: null, from: '0491 570 006', to: '61491577426', text: '' }),
    ).toEqual({ kind: 'replies', replies });
  });

  it.each([
    ['2026-11-23T03:00:00.250Z', '2026-11-23T03:00:00.250Z', false],
    ['2026-11-23T14:00:00+1100', '2026-11-23T03:00:00Z', true],
  ])('was sent at %s', (sentAt, time, wholeSeconds) => {
    expect(readWith({ sentAt })).toMatchObject({ replies: [{ sentAt: { at: Date.parse(time), wholeSeconds } }] });
  });

  it.each([
    ['messageId', ''],
    ['messageId', {}],
    ['answers', {}],
    ['answers', ''],
    ['sentAt', 'yesterday'],
    ['sentAt', 1_795_402_800],
    ['sentAt', '2026-11-23T03:00:00'],
    ['sentAt', '2026-13-23T03:00:00Z'],
  ])('is read all the same, without it, where %s is %j', (field, value) => {
    const { replies } = readWith({ [field]: value }) as unknown as { replies: Record<string, unknown>[] };
    expect(replies).toHaveLength(1);
    expect(replies[0]).not.toHaveProperty(field);
  });

  it.each([
    ['from', undefined],
    ['from', ''],
    ['to', undefined],
    ['to', ''],
    ['from', { number: '+61491570006' }],
    ['text', undefined],
    ['text', null],
  ])('is unreadable, by name, where %s is %j', (field, value) => {
    expect(readWith({ [field]: value })).toEqual(unreadable(`wrong or missing: ${field}`));
  });

  it('is read with a number in place of a text', () => {
    expect(readWith({ from: 61_491_570_006 })).toMatchObject({ replies: [{ from: '61491570006' }] });
  });

  it('is unreadable, and breaks nothing, however deep it is', () => {
    for (const body of [
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ])
      expect(read(body).reading.kind).toBe('unreadable');
  });

  it('names every field that is wrong', () => {
    expect(read('{"to":""}').reading).toEqual(unreadable('wrong or missing: from, to, text'));
  });

  it.each(['', 'STOP', 'null', '"STOP"', '{"from":', '[]x', '["STOP"]', '<from>'])('is unreadable as %j', (body) => {
    expect(read(body).reading).toEqual(unreadable('wrong or missing: from, to, text'));
  });

  it.each([
    ['a form', 'from=%2B61491570006&to=61491577426&text=STOP+it'],
    ['a list', '[{"from":"+61491570006","to":"61491577426","text":"STOP it"}]'],
  ])('may be %s', (_, body) => {
    expect(read(body).reading).toMatchObject({
      replies: [{ from: '+61491570006', to: '61491577426', text: 'STOP it' }],
    });
  });

  it('may be several, of which one that cannot be read stops no other', () => {
    const [one, two] = [whole, { ...whole, text: 'STOP' }];
    expect(read(JSON.stringify([one, { text: 'STOP' }, two])).reading).toMatchObject({
      kind: 'replies',
      replies: [{ text: whole['text'] }, { text: 'STOP' }],
      unread: 'wrong or missing: from, to',
    });
  });

  it('holds no message as an empty list', () => {
    expect(read('[]').reading).toEqual({ kind: 'nothing', why: 'it holds no message' });
  });

  it('is nothing where it is a probe', () => expect(read('', 'GET').reading.kind).toBe('nothing'));
});

describe('a gateway we know nothing of', () => {
  it.each(['nobody', 'constructor', '__proto__'])('is kept unread: %s', (gateway) => {
    expect(replyOf(endpointMessage({ gateway, body: sample('generic.json'), at: '2026-11-23T03:00:00Z' }))).toEqual({
      gateway: null,
      reading: unreadable(`there is no adapter for the gateway "${gateway}"`),
    });
  });
});
