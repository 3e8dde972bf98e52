import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localToken } from '../../local/demo/local-secrets.ts';
import { awsTwoWayJson } from '../../local/demo/payloads.ts';
import { awsConfig, findProduct, type DeployedProduct } from '../../operations/deployed-product.ts';
import { messagesCommand } from '../../operations/messages-command.ts';
import { startLocalProduct, type LocalProduct } from '../support/local-product.ts';

let product: LocalProduct;
let deployed: DeployedProduct;

beforeAll(async () => {
  product = await startLocalProduct();
  await product.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU' });
  deployed = await findProduct('local', awsConfig('local', product.cloud.port));
}, 60_000);
afterAll(() => product.stop());

async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const place = ['--port', String(product.cloud.port), '--environment', 'local'];
  const code = await messagesCommand([...place, ...args], (line) => lines.push(line));
  return { code, lines };
}

const openIds = async (): Promise<string[]> =>
  (await run('list')).lines.flatMap((line) => /kept#\S+/.exec(line)?.[0] ?? []);

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });

let numbers = 0;
/** A number that no dealer owns yet, so that senders who are typed locally cannot be read. */
const newNumber = (): string => `+614915773${String((numbers += 1)).padStart(2, '0')}`;

/** A STOP that is kept; answers with its id. */
async function keptStop(to: string, from = '0491 570 006'): Promise<string> {
  const before = await openIds();
  const body = JSON.stringify({ from, to, text: 'STOP', messageId: `m-${to}` });
  const headers = { 'content-type': 'application/json', authorization: 'Basic secret' };
  await product.post(`/replies/generic/${localToken}`, body, headers);
  await product.cloud.drained();
  return (await openIds()).find((id) => !before.includes(id)) ?? '';
}

/** What makes it readable: the number's country. */
const mend = (number: string) => product.settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });

describe('npm run messages', () => {
  it('lists kept messages without what is in them, and shows one', async () => {
    const id = await keptStop(newNumber());
    const { lines } = await run('list');
    expect(lines.find((line) => line.includes(id))).toMatch(/^\d{4}-.*  its sender is not a phone number$/);
    expect(lines.join('\n')).not.toMatch(/0491 570 006|STOP/);
    const shown = (await run('show', id)).lines.join('\n');
    expect(shown).toMatch(/state: open/);
    expect(shown).toMatch(/"text":"STOP"/);
    expect(shown).toMatch(/h\.authorization: \(hidden\)/);
    expect(shown).not.toMatch(/secret/);
  });

  it('replays a message after a fix: it counts from when it first came', async () => {
    const number = newNumber();
    const id = await keptStop(number, '0491 570 156');
    const first = await product.stores.item('communications', { id, entry: 'kept' });
    await mend(number);
    expect(await run('replay', id, '--by', 'ann')).toEqual({ code: 0, lines: [`${id} is in the replies queue again`] });
    await product.cloud.drained();
    const { stops } = await product.stores.numbers.consent('+61491570156');
    expect(stops['north']?.seen).toBeLessThanOrEqual(Number(first?.['at']));
    expect(await openIds()).not.toContain(id);
    expect((await run('show', id)).lines).toContainEqual(expect.stringMatching(/^state: replayed by ann/));
    expect(await run('replay', id)).toEqual({ code: 0, lines: [`${id} was closed before, nothing is done`] });
  });

  it('keeps a message open that cannot be read after all', async () => {
    const id = await keptStop(newNumber());
    await run('replay', id);
    await product.cloud.drained();
    expect(await openIds()).toContain(id);
    expect((await run('show', id)).lines).toContainEqual(expect.stringMatching(/, 2 times in all$/));
  });

  it('replays all that are open', async () => {
    const numbersOfBoth = [newNumber(), newNumber()];
    const ids: string[] = [];
    for (const number of numbersOfBoth) ids.push(await keptStop(number, '0491 570 157'));
    for (const number of numbersOfBoth) await mend(number);
    expect((await run('replay', '--all')).lines.length).toBeGreaterThanOrEqual(2);
    await product.cloud.drained();
    expect((await openIds()).filter((id) => ids.includes(id))).toEqual([]);
  });

  it('lists and replays those that were kept for a reason, of a gateway', async () => {
    const body = JSON.stringify({ from: '+61491570110', to: newNumber(), text: 'STOP', messageId: 'forged-1' });
    await product.post('/replies/generic/not-the-token', body, { 'content-type': 'application/json' });
    await product.cloud.drained();
    const filter = ['--why', 'bad-signature', '--gateway', 'generic'];
    const [line = '', told] = (await run('list', ...filter)).lines;
    expect(line).toMatch(/  bad-signature  generic  the token of its path is none of ours$/);
    expect(told).toBe('1 kept messages are open.');
    for (const other of [
      ['--why', 'missing-signature'],
      ['--why', 'bad-signature', '--gateway', 'twilio'],
    ])
      expect((await run('list', ...other)).lines).toEqual(['0 kept messages are open.']);
    const [id] = /kept#\S+/.exec(line) ?? [];
    expect((await run('replay', '--all', ...filter)).lines).toEqual([`${id} is in the replies queue again`]);
    await product.cloud.drained();
    expect(await openIds()).toContain(id);
  });

  it('dismisses what is no reply', async () => {
    const id = await keptStop(newNumber());
    expect(await run('dismiss', id)).toEqual({ code: 0, lines: [`${id} is dismissed`] });
    expect(await openIds()).not.toContain(id);
  });

  it('moves what is in the dead-letter queue back to where it is processed, with all its attributes', async () => {
    const number = newNumber();
    await mend(number);
    const sqs = new SQSClient(product.cloud.clientConfig);
    const QueueUrl = deployed.deadLetterQueueUrl;
    const message = awsTwoWayJson({ from: '+61491570158', to: number, text: 'STOP', id: 'dead-1' });
    const MessageBody = JSON.stringify({
      Type: 'Notification',
      MessageId: 'dead-1',
      TopicArn: deployed.twoWayTopicArn,
      Message: message,
      Timestamp: '2026-11-20T00:00:00.000Z',
    });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const request = new URLSearchParams({
      v: '1',
      id: 'dead-2',
      at: '1795000000000',
      method: 'POST',
      url: `https://x/replies/generic/${localToken}`,
      'p.token': localToken,
    });
    const posted = JSON.stringify({ from: '+61491570159', to: number, text: 'STOP', messageId: 'dead-2' });
    await sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: Buffer.from(posted).toString('base64'),
        MessageAttributes: { source: attribute('endpoint'), request: attribute(request.toString()) },
      }),
    );
    expect((await run('dead-letters')).lines).toEqual([
      '2 messages wait in the dead-letter queue, 0 are being looked at.',
    ]);
    expect((await run('redrive')).lines).toEqual(['2 messages are in the replies queue again.']);
    await product.cloud.drained();
    for (const phone of ['+61491570158', '+61491570159'])
      expect((await product.stores.numbers.consent(phone)).stops).toHaveProperty('north');
    expect((await run('dead-letters')).lines).toEqual([
      '0 messages wait in the dead-letter queue, 0 are being looked at.',
    ]);
  });

  it.each([
    [[], /say what to do\. Usage: npm run messages/],
    [['delete'], /delete is not known/],
    [['replay'], /name a message/],
    [['list', '--why', 'forged'], /--why forged is not known: use one of unreadable, bad-signature/],
    [['list', '--gateway', 'nobody'], /--gateway nobody is no gateway of ours/],
    [['replay', '--all', 'kept#none'], /--all replays every message: name none/],
    [['list', 'kept#none'], /list takes no message/],
    [['show', 'kept#1', 'kept#2'], /show takes one message/],
    [['redrive', '--most', '0'], /--most 0 is not a whole number from 1/],
    [['show', 'kept#none'], /there is no kept message kept#none/],
  ])('refuses %j in one line', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it('answers 1 for a message there is not', async () => {
    expect(await run('replay', 'kept#none')).toEqual({ code: 1, lines: ['kept#none is no kept message: see list'] });
  });
});
