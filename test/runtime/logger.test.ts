import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLog, createLogger } from '../../lambdas/core/runtime/logger.ts';

let lines: string[];
beforeEach(() => {
  lines = [];
  const keep = (line: unknown): boolean => lines.push(String(line)) > 0;
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => void jest.restoreAllMocks());

const log = () => createLog(createLogger('test'));
const written = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a log line', () => {
  it('tells its code and its facts', () => {
    log().info('sends-validated', { dealer: 'north', recipients: 3, phone: undefined });
    expect(written()).toEqual([
      expect.objectContaining({
        level: 'INFO',
        service: 'test',
        message: 'sends-validated',
        code: 'sends-validated',
        dealer: 'north',
        recipients: 3,
      }),
    ]);
  });

  it('masks what looks like a phone number, wherever it slips in', () => {
    const cause = new Error('no such key: +61491570156', { cause: new Error('+12025550123') });
    log().warn('message-kept', { why: 'from +61491570006 and +12025550199' });
    log().error('message-failed', { id: 'reply#twilio#+61491577426#SM1' }, cause);
    expect(lines.join('')).not.toMatch(/\+\d{3}/);
    expect(written()[0]).toMatchObject({ why: 'from +61…06 and +12…99' });
    expect(written()[1]).toMatchObject({ id: 'reply#twilio#+61…26#SM1', error: { message: 'no such key: +61…56' } });
  });

  it('tells an error by name and message, and nothing of what is no error', () => {
    log().error('message-failed', {}, new TypeError('broken'));
    log().error('message-failed', {}, { phone: '+61491570006' });
    expect(written()[0]).toMatchObject({ error: { name: 'TypeError', message: 'broken' } });
    expect(written()[1]).not.toHaveProperty('error');
  });
});
