import { startStoreEngine } from '../support/store-engine.ts';

/** A DynamoDB engine in a process of its own, so that its memory is not the import's. Tells its parent where it is. */
const engine = await startStoreEngine();
process.send?.({ endpoint: engine.endpoint, tables: engine.tables });
/** Asked anything, it tells how much processor time it has used, in microseconds. */
process.on('message', () => process.send?.(process.cpuUsage()));
