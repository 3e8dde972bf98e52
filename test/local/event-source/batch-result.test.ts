import { describe, expect, it } from '@jest/globals';
import { failedMessages } from '../../../local/event-source/batch-result.ts';

const messageIds = ['a', 'b'];
const failing = (...itemIdentifiers: unknown[]) => ({
  batchItemFailures: itemIdentifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('what a function returns for a batch', () => {
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
  it.each<[string, unknown, string[]]>([
    ['one failure', failing('b'), ['b']],
    ['all failures', failing('a', 'b'), ['a', 'b']],
    ['no failure', failing(), []],
    ['null failures', { batchItemFailures: null }, []],
    ['an empty object', {}, []],
    ['null', null, []],
    ['an empty text', '', []],
    ['a text', 'ok', messageIds],
    ['an empty identifier', failing(''), messageIds],
    ['a null identifier', failing(null), messageIds],
    ['an unknown identifier', failing('a', 'x'), messageIds],
    ['a misspelled key', { batchItemFailures: [{ itemIdentifer: 'a' }] }, messageIds],
    ['failures that are no list', { batchItemFailures: 'a' }, messageIds],
  ])('%s', (_, answer, failed) => {
    expect(failedMessages(answer, { messageIds, reportsFailures: true })).toEqual(failed);
  });

  it('is not looked at where the mapping does not ask for failures', () => {
    expect(failedMessages(failing('a'), { messageIds, reportsFailures: false })).toEqual([]);
  });
});
