import { expect, it } from '@jest/globals';
import { failingClient } from '../support/faults.ts';
import { endpointMessage } from '../support/messages.ts';
import { newPerson, numbers, posted, time, verified } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

setUpDealers();

it('logs no phone and no text, whatever becomes of a message', async () => {
  const ava = newPerson();
  const text = 'Stop the secret';
  await dealers.save(ava);
  const twice = verified(ava, { text });
  const from = encodeURIComponent(ava.phone);
  const unreadable = endpointMessage({ gateway: 'twilio', body: `From=${from}&Text=${text}`, at: time('03:00') });
  const noPhone = verified({ ...ava, phone: `whatsapp:${ava.phone}` }, { text });
  await dealers.pipeline.process(
    twice,
    posted(ava, { text }),
    verified(ava, { text, to: numbers.shared }),
    verified(ava, { text, to: numbers.unknown }),
    unreadable,
    noPhone,
  );
  await dealers.pipeline.process(twice);
  const faulty = dealers.over(failingClient(engine, /GetItem/, new RegExp(ava.customerId)));
  await faulty.pipeline.process(verified(ava, { text }));
  await dealers.send(ava);

  const logs = [...dealers.pipeline.logs, ...faulty.pipeline.logs];
  expect(new Set(logs.map(({ code }) => code))).toEqual(
    new Set(['reply-processed', 'reply-repeated', 'message-kept', 'unknown-reply-number', 'sends-validated']),
  );
  const said = JSON.stringify(logs);
  expect(said).not.toContain(ava.phone.slice(1));
  expect(said).not.toMatch(/secret/);
});
