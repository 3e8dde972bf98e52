import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LocalCloud, runStage, startLocalCloud } from '../../local/local-cloud.ts';
import { resource, stackOf, stageOf } from './support/stages.ts';

const queue = resource('AWS::SQS::Queue');

describe('the local cloud', () => {
  let cloud: LocalCloud;

  beforeAll(async () => {
    cloud = await startLocalCloud();
  }, 60_000);

  afterAll(() => cloud.stop());

  it('runs the environment local under short names', () => {
    expect(Object.keys(cloud.tables).toSorted()).toEqual([
      'communications',
      'customers',
      'numbers',
      'sent',
      'settings',
    ]);
    expect(Object.keys(cloud.queues)).toEqual(expect.arrayContaining(['replies', 'replies-dead-letters']));
    expect(Object.keys(cloud.topics)).toEqual(expect.arrayContaining(['two-way', 'consent-events']));
    expect(Object.keys(cloud.functions)).toEqual(expect.arrayContaining(['process-replies', 'validate-send']));
  });

  it('works a posted reply off', async () => {
    const answer = await fetch(`${cloud.endpointUrl}/replies/generic`, { method: 'POST', body: 'unreadable' });
    expect([answer.status, await answer.text()]).toEqual([200, '<Response/>']);
    await cloud.drained();
    expect(cloud.logs().length).toBeGreaterThan(0);
  });

  it('refuses a service that it does not serve by its name', async () => {
    const headers = { 'x-amz-target': 'Kinesis_20131202.PutRecord', 'content-type': 'application/x-amz-json-1.1' };
    const answer = await fetch(cloud.url, { method: 'POST', headers, body: '{}' });
    expect([answer.status, await answer.json()]).toMatchObject([400, { message: expect.stringContaining('Kinesis') }]);
  });
});

describe('a local cloud that cannot start says in one line what to do', () => {
  it('about a port in use', async () => {
    const first = await runStage(() => stageOf({ queue }));
    await expect(runStage(() => stageOf({ queue }), { port: first.port })).rejects.toThrow(
      `Port ${first.port} is in use: choose another with --port N`,
    );
    await first.stop();
  });

  it.each([99_999, -1, Number.NaN])('about %d, which is no port', async (port) => {
    await expect(runStage(() => stageOf({ queue }), { port })).rejects.toThrow(
      'choose one from 1 to 65535 with --port N',
    );
  });

  it('about a folder without an assembly', async () => {
    await expect(startLocalCloud({ assembly: import.meta.dirname })).rejects.toThrow('no manifest.json');
  });

  it('about an account that fauxqs does not know', async () => {
    const stage = { ...stageOf({}), stacks: [stackOf({ queue }, { account: '111111111111' })] };
    await expect(runStage(() => stage)).rejects.toThrow('has to be 000000000000');
  });

  it('about a type of resource, with nothing left running', async () => {
    const stage = stageOf({ queue, bus: resource('AWS::Events::EventBus') });
    await expect(runStage(() => stage)).rejects.toThrow('AWS::Events::EventBus');
  });
});
