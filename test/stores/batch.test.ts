import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyName, putItems, readItems, type ItemKey, type ItemPut } from '../../lambdas/core/stores/batch.ts';
import { failingClient, meddlingClient, unprocessingClient } from '../support/faults.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());

const keyOf = (index: number): ItemKey => ({ table: 'settings', key: { scope: 'BATCH', item: `item-${index}` } });
const putOf = (index: number): ItemPut => {
  const { table, key } = keyOf(index);
  return { table, key, item: { value: index, nested: { z: 1, a: undefined }, ...key } };
};
const list = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));
const all = list(60, keyOf);

describe('a batch of puts', () => {
  it('is written over the limits of one request, and read back', async () => {
    const { written, failure } = await putItems(engine.client, list(60, putOf));
    expect(failure).toBeUndefined();
    expect([...written].toSorted()).toEqual(all.map(keyName).toSorted());
    const { found } = await readItems(engine.client, all);
    expect(found.get(keyName(keyOf(59)))).toEqual({ scope: 'BATCH', item: 'item-59', value: 59, nested: { z: 1 } });
  });

  it('is written once for a key that is named twice, the last as it was', async () => {
    const { written } = await putItems(engine.client, [
      { ...putOf(1), item: { ...keyOf(1).key, value: 'old' } },
      putOf(1),
    ]);
    expect(written.size).toBe(1);
    const { found } = await readItems(engine.client, [keyOf(1), keyOf(1)]);
    expect(found.get(keyName(keyOf(1)))).toMatchObject({ value: 1 });
  });

  it('is tried again for what was left unprocessed', async () => {
    const client = unprocessingClient(engine, /^item-(3|30)$/, { times: 2 });
    const { written, failure } = await putItems(client, list(60, putOf));
    expect([written.size, failure]).toEqual([60, undefined]);
  });

  it('names all but what stays unprocessed, and why', async () => {
    const { written, failure } = await putItems(unprocessingClient(engine, /^item-3$/), list(60, putOf));
    expect(all.filter((key) => !written.has(keyName(key)))).toEqual([keyOf(3)]);
    expect(String(failure)).toMatch(/left 1 items unprocessed/);
  });

  it('names all but those of the request that failed', async () => {
    const { written, failure } = await putItems(failingClient(engine, /BatchWrite/, /^item-30$/), list(60, putOf));
    expect(all.filter((key) => !written.has(keyName(key)))).toEqual(list(25, (index) => keyOf(25 + index)));
    expect(String(failure)).toMatch(/not well/);
  });

  it('is nothing without puts', async () => {
    expect((await putItems(engine.client, [])).written.size).toBe(0);
  });
});

describe('a batch of keys', () => {
  const many = list(150, keyOf);

  it('finds what is there and tells what is not', async () => {
    const { found, failure } = await readItems(engine.client, many);
    expect(failure).toBeUndefined();
    expect(many.filter((key) => found.get(keyName(key)) === null)).toEqual(many.slice(60));
  });

  it('is read consistently', async () => {
    const asked: unknown[] = [];
    const client = meddlingClient(engine, ({ input, pass }) => {
      asked.push(input['RequestItems']);
      return pass();
    });
    await readItems(client, [keyOf(1)]);
    expect(asked).toEqual([{ settings: { Keys: [keyOf(1).key], ConsistentRead: true } }]);
  });

  it('is tried again for what was left unprocessed', async () => {
    const { found, failure } = await readItems(unprocessingClient(engine, /^item-(3|130)$/, { times: 2 }), many);
    expect([found.size, failure]).toEqual([150, undefined]);
    expect(found.get(keyName(keyOf(3)))).toMatchObject({ value: 3 });
  });

  it('has no answer for what stays unprocessed, and tells why', async () => {
    const { found, failure } = await readItems(unprocessingClient(engine, /^item-3$/), many);
    expect(many.filter((key) => !found.has(keyName(key)))).toEqual([keyOf(3)]);
    expect(String(failure)).toMatch(/left 1 items unprocessed/);
  });

  it('has no answer for the request that failed', async () => {
    const { found, failure } = await readItems(failingClient(engine, /BatchGet/, /^item-120$/), many);
    expect(many.filter((key) => !found.has(keyName(key)))).toEqual(many.slice(100));
    expect(String(failure)).toMatch(/not well/);
  });

  it('tells keys of two tables apart', async () => {
    const elsewhere: ItemKey = { table: 'sent', key: { id: 'item-1' } };
    const { found } = await readItems(engine.client, [keyOf(1), elsewhere]);
    expect(found.get(keyName(elsewhere))).toBeNull();
    expect(found.get(keyName(keyOf(1)))).toMatchObject({ value: 1 });
  });
});
