import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, newPerson, numbers, posted, verified, type Person } from './dealers.ts';
import { dealers, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
  dealers.pipeline.events.length = 0;
});

describe('an empty reply', () => {
  it.each([
    ['nothing at all', ''],
    ['white space', ' \t\r\n\u00a0\u3000'],
    ['zero-width marks', '\u200b\u200d\ufeff'],
    ['a variation selector', '\ufe0f'],
  ])('is recorded and changes nothing: %s', async (_, text) => {
    const id = newId();
    const { MessagesKept: before } = dealers.pipeline.counts;
    const [result] = await dealers.pipeline.process(verified(ava, { text, id }));
    expect(result?.status).toBe('fulfilled');
    expect(await dealers.entries(`reply#aws#${numbers.north}#${id}`)).toEqual([
      expect.objectContaining({ entry: 'reply', outcome: 'empty', body: text, doneAt: expect.any(Number) }),
    ]);
    expect([await dealers.send(ava), await dealers.status(ava)]).toEqual(['allowed', 'subscribed']);
    expect(dealers.pipeline.events).toEqual([]);
    expect(dealers.pipeline.counts.MessagesKept).toBe(before);
  });

  it('may be an MMS without text, from a number that nobody owns: no alarm', async () => {
    const { UnknownReplyNumbers: before } = dealers.pipeline.counts;
    await dealers.pipeline.process(posted(ava, { text: '', to: numbers.unknown }));
    expect(await dealers.send(ava)).toBe('allowed');
    expect(dealers.pipeline.counts.UnknownReplyNumbers).toBe(before);
  });
});

describe('a reply without a term', () => {
  it.each(['Thanks, see you tomorrow', 'HELP', 'unstoppable', 'Is the end of the month fine?', '👍'])(
    'is recorded and changes nothing: "%s"',
    async (text) => {
      const id = newId();
      await dealers.pipeline.process(verified(ava, { text, id }));
      expect(await dealers.entries(`reply#aws#${numbers.north}#${id}`)).toHaveLength(1);
      expect([await dealers.send(ava), await dealers.status(ava)]).toEqual(['allowed', 'subscribed']);
      const changes = dealers.pipeline.events.filter(
        ({ eventType }) => !/^(reply-received|help-requested)$/.test(eventType),
      );
      expect(changes).toEqual([]);
    },
  );
});
