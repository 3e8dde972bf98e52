import { afterAll, beforeAll } from '@jest/globals';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { openDealers, type Dealers } from './dealers.ts';

/** What a test file works on, from its first test on. */
export let engine: StoreEngine;
export let dealers: Dealers;

/** Gives a test file dealers on an engine of its own: to be called at its top level, before its own `beforeAll`. */
export function setUpDealers(): void {
  beforeAll(async () => {
    engine = await startStoreEngine();
    dealers = await openDealers(engine);
  });
  afterAll(() => engine.stop());
}
