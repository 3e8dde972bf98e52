import {
  GetSecretValueCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createGatewaySecrets, type GatewaySecrets } from '../../lambdas/core/runtime/gateway-secrets.ts';
import type { LogCode } from '../../lambdas/core/runtime/logger.ts';
import { runStage, type LocalCloud } from '../../local/local-cloud.ts';
import { resource, stageOf } from '../local/support/stages.ts';

let cloud: LocalCloud;
let client: SecretsManagerClient;
let arn: string;
let now: number;
let logged: [LogCode, unknown][];
let secrets: GatewaySecrets;

beforeAll(async () => {
  const GenerateSecretString = { SecretStringTemplate: '{"signingKeys":[]}', GenerateStringKey: 'generatedToken' };
  cloud = await runStage(() => stageOf({ twilio: resource('AWS::SecretsManager::Secret', { GenerateSecretString }) }));
  arn = cloud.secrets['twilio'] ?? '';
});
afterAll(() => cloud.stop());
beforeEach(() => {
  client = new SecretsManagerClient({ ...cloud.clientConfig, maxAttempts: 1 });
  now = 1_000_000;
  logged = [];
  const note = (code: LogCode, facts?: unknown) => void logged.push([code, facts]);
  secrets = createGatewaySecrets({
    client,
    arnOf: () => arn,
    clock: () => now,
    log: { info: note, warn: note, error: note },
  });
});
afterEach(() => client.destroy());

const put = (SecretString: string) => client.send(new PutSecretValueCommand({ SecretId: arn, SecretString }));
const value = async () => (await client.send(new GetSecretValueCommand({ SecretId: arn }))).SecretString;
const keys = (...signingKeys: string[]) => put(JSON.stringify({ signingKeys }));
const read = async () => (await secrets.read('twilio')).signingKeys;

describe('Secrets Manager on this machine', () => {
  it('has what the template generates, until something else is put', async () => {
    expect(JSON.parse((await value()) ?? '')).toEqual({ signingKeys: [], generatedToken: expect.any(String) });
    await put('{"tokens":["other"]}');
    expect(await value()).toBe('{"tokens":["other"]}');
  });

  it('refuses a secret that is not there, and what it does not play', async () => {
    const none = client.send(new GetSecretValueCommand({ SecretId: `${arn}-other` }));
    await expect(none).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(client.send(new DescribeSecretCommand({ SecretId: arn }))).rejects.toThrow('does not serve');
  });
});

describe('a gateway’s secret', () => {
  it('has two live keys while one is replaced by the other', async () => {
    await keys('old', 'new');
    expect(await read()).toEqual(['old', 'new']);
  });

  it('counts without the white space that was pasted with it', async () => {
    await keys(' the auth token\n');
    expect(await read()).toEqual(['the auth token']);
  });

  it.each(['', ' \n'])('proves nothing where a key is empty: %j', async (key) => {
    await keys('right', key);
    expect(await read()).toEqual([]);
    expect(logged.map(([code]) => code)).toEqual(['gateway-secret-invalid']);
  });

  it('is kept for a minute, and read again after it', async () => {
    await keys('old');
    await read();
    await keys('new');
    now += 59_999;
    expect(await read()).toEqual(['old']);
    now += 1;
    expect(await read()).toEqual(['new']);
  });

  it('is renewed where a request does not match it, once in five seconds', async () => {
    await keys('old');
    await read();
    await keys('new');
    now += 4_999;
    expect(await secrets.renewed('twilio')).toBeNull();
    now += 1;
    expect((await secrets.renewed('twilio'))?.signingKeys).toEqual(['new']);
    expect(await secrets.renewed('twilio')).toBeNull();
    expect(await read()).toEqual(['new']);
  });

  it('cannot be read while Secrets Manager is away, which is not remembered', async () => {
    await keys('old');
    arn += '-gone';
    await expect(secrets.read('twilio')).rejects.toThrow('find');
    arn = arn.replace('-gone', '');
    expect(await read()).toEqual(['old']);
  });

  it('proves nothing while it is malformed, and its value is in no log', async () => {
    await put('{"signingKeys":"secret-value"}');
    const fault = 'wrong: signingKeys';
    expect(await secrets.read('twilio')).toEqual({ signingKeys: [], tokens: [], credentials: [], fault });
    expect(logged).toEqual([['gateway-secret-invalid', { gateway: 'twilio', why: fault }]]);
  });
});
