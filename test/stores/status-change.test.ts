import { beforeEach, describe, expect, it } from '@jest/globals';
import { maskPhone } from '../../lambdas/core/domain/phone-numbers.ts';
import { optInByStaff, optOutByStaff } from '../../lambdas/core/stores/staff-decision.ts';
import { newId, newPerson, numbers, time, verified, type Person } from '../process-replies/dealers.ts';
import { dealers, engine, setUpDealers } from '../process-replies/own-dealers.ts';
import { meddlingClient } from '../support/faults.ts';

let ava: Person;
/** Ava, with her new phone. */
let moved: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  moved = { ...ava, phone: newPerson().phone };
  dealers.pipeline.now = Date.parse(time('03:00'));
  await dealers.save(ava);
});

const move = (at: string, to = moved): Promise<unknown> => {
  dealers.pipeline.now = Date.parse(at);
  return dealers.save(to);
};

const notes = async ({ customerId }: Person) => {
  const entries = await dealers.entries(`staff#north#${customerId}`);
  const shown = ['statusBefore', 'statusAfter', 'by', 'through', 'phone', 'ref'];
  return entries.map((entry) => Object.fromEntries(shown.map((name) => [name, entry[name]])));
};
const origin = { by: 'ann', through: 'operations' };

describe('a status that a phone changes', () => {
  it('has evidence of who, before, after and why: where a number is taken that opted out, and given back', async () => {
    const id = newId();
    await dealers.pipeline.process(verified(moved, { id }));
    await move(time('03:30'));
    const ref = `reply#aws#${numbers.north}#${id}`;
    const optedOut = {
      statusBefore: 'subscribed',
      statusAfter: 'unsubscribed',
      ...origin,
      phone: maskPhone(moved.phone),
      ref,
    };
    expect(await notes(ava)).toEqual([optedOut]);
    await dealers.pipeline.process(verified(moved, { text: 'START', at: time('04:00') }));
    await move(time('04:30'), ava);
    expect(await notes(ava)).toEqual([optedOut]);
  });

  it('has evidence where a customer is created with a number that opted out, and none where it did not', async () => {
    const [ben, cleo] = [newPerson(), newPerson()];
    const id = newId();
    await dealers.pipeline.process(verified(ben, { id }));
    for (const person of [ben, cleo]) await dealers.save(person);
    expect(await notes(ben)).toEqual([
      { statusAfter: 'unsubscribed', ...origin, phone: maskPhone(ben.phone), ref: `reply#aws#${numbers.north}#${id}` },
    ]);
    expect(await notes(cleo)).toEqual([]);
  });

  it('is none where a customer takes a number back that sent START meanwhile: they stay opted out', async () => {
    await dealers.pipeline.process(verified(ava));
    await move(time('03:30'));
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('04:00') }));
    await move(time('04:30'), ava);
    expect([await notes(ava), await dealers.status(ava)]).toEqual([[], 'unsubscribed']);
  });

  it('has one note of it, however often the change is begun', async () => {
    const [ben, to] = [newPerson(), newPerson()];
    await dealers.save(ben);
    await dealers.pipeline.process(verified(to));
    const taken = { ...ben, phone: to.phone };
    for (let write = 0; write < 8; write++) {
      let writes = 0;
      const client = meddlingClient(engine, async ({ command, pass }) => {
        if (/^(Put|Update)/.test(command) && writes++ >= write) throw new Error('cut off');
        return pass();
      });
      const cutOff = dealers.over(client);
      cutOff.pipeline.now = dealers.pipeline.now += 1_000;
      await cutOff.save(taken).catch(() => undefined);
    }
    expect([await notes(ben), await dealers.status(ben)]).toMatchObject([
      [{ statusAfter: 'unsubscribed' }],
      'unsubscribed',
    ]);
  });

  it('has evidence also where the change is cut off at any write', async () => {
    for (let write = 0; write < 6; write++) {
      const [ben, to] = [newPerson(), newPerson()];
      await dealers.save(ben);
      await dealers.pipeline.process(verified(to));
      const taken = { ...ben, phone: to.phone };
      let writes = 0;
      const client = meddlingClient(engine, async ({ command, pass }) => {
        if (/^(Put|Update)/.test(command) && writes++ >= write) throw new Error('cut off');
        return pass();
      });
      await dealers
        .over(client)
        .save(taken)
        .catch(() => undefined);
      await dealers.save(taken);
      expect(await notes(ben)).toContainEqual(expect.objectContaining({ statusAfter: 'unsubscribed' }));
    }
  });
});

const staff = () => ({
  client: engine.client,
  communications: engine.tables.communications,
  customers: dealers.pipeline.customers,
  numbers: dealers.pipeline.numbers,
  clock: () => dealers.pipeline.now,
});
const consents = ({ customerId }: Person, consentAt: string, recordedAt = consentAt) => {
  dealers.pipeline.now = Date.parse(recordedAt);
  const consent = { by: 'ann', consentAt: Date.parse(consentAt), evidence: 'a signed form' };
  return optInByStaff(staff(), { dealerId: 'north', customerId }, consent);
};

describe('a consent that staff record', () => {
  it('does not lift what a number opted out of before it was theirs; a later one does', async () => {
    await dealers.pipeline.process(verified(moved));
    await move(time('03:30'));
    expect(await consents(ava, time('03:10'), time('03:40'))).toEqual({
      ok: false,
      reason: 'consent-too-old',
      message: `has to be from ${time('03:30')} or later, since when the opted-out number is theirs in the book`,
    });
    expect(await dealers.send(moved)).toBe('customer-unsubscribed');
    expect(await consents(ava, time('03:40'))).toEqual({ ok: true });
    expect(await dealers.send(moved)).toBe('allowed');
  });

  it('counts for a number that they had left, and not for what others said there once they get it back', async () => {
    await dealers.pipeline.process(verified(ava));
    await move(time('03:10'));
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('03:20') }));
    await dealers.pipeline.process(verified(ava, { at: time('03:30') }));
    expect(await consents(ava, time('03:40'))).toEqual({ ok: true });
    expect(await dealers.send(moved)).toBe('allowed');
    await move(time('03:50'), ava);
    expect(await dealers.send(ava)).toBe('customer-unsubscribed');
    expect(await consents(ava, time('03:45'), time('04:00'))).toMatchObject({ reason: 'consent-too-old' });
    expect(await consents(ava, time('04:00'))).toEqual({ ok: true });
    expect(await dealers.send(ava)).toBe('allowed');
  });

  it('may be from before they were loaded, where their number did not opt out', async () => {
    expect(await consents(ava, time('03:00', 20), time('03:10'))).toEqual({ ok: true });
    expect(await dealers.send(ava)).toBe('allowed');
  });
});

const optOut = ({ customerId }: Person) => optOutByStaff(staff(), { dealerId: 'north', customerId }, 'mia');

describe('a number that staff opt out', () => {
  it('leaves evidence at everybody else whom that opts out, once, and names nobody there', async () => {
    const [twin, south] = [newPerson(), newPerson()].map(({ customerId }) => ({ customerId, phone: ava.phone }));
    await dealers.save(twin!);
    await dealers.save(south!, 'south');
    await optOut(ava);
    const told = { statusBefore: 'subscribed', statusAfter: 'unsubscribed', by: 'mia', through: 'admin-api' };
    expect(await notes(twin!)).toEqual([{ ...told, phone: maskPhone(ava.phone), ref: undefined }]);
    expect(JSON.stringify(await dealers.entries(`staff#north#${twin!.customerId}`))).not.toContain(
      `"${ava.customerId}"`,
    );
    expect(await dealers.entries(`staff#south#${south!.customerId}`)).toEqual([]);
    dealers.pipeline.now += 1000;
    await optOut(ava);
    expect(await notes(twin!)).toHaveLength(1);
  });

  it('leaves evidence at one who left it a moment ago', async () => {
    await move(time('03:10'));
    const ben = { ...newPerson(), phone: ava.phone };
    await dealers.save(ben);
    await optOut(ben);
    expect(await notes(ava)).toMatchObject([{ statusBefore: 'subscribed', statusAfter: 'unsubscribed', by: 'mia' }]);
  });
});
