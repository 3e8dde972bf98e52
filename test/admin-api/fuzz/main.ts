import { parseArgs } from 'node:util';
import { play } from '../../../local/demo/play.ts';
import { startLocalCloud } from '../../../local/local-cloud.ts';
import { overHttp, knownIds } from './over-http.ts';
import { fuzz } from './fuzz.ts';

/** `npm run fuzz:admin-api`: random requests over HTTP against the product on this machine, as many as `--requests` says. */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string' } },
});
const requests = Number(values.requests);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

const cloud = await startLocalCloud();
try {
  await play(cloud);
  const known = await knownIds(cloud.url);
  console.log(`${requests} requests, seed ${seed} …`);
  const statuses = await fuzz({ send: overHttp(cloud.url), known, requests, seed });
  const made = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  console.log(`${made} requests, none with an answer that is not documented, none with 5xx:`, statuses);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await cloud.stop();
}
