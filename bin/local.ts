import { parseArgs } from 'node:util';
import { startLocalCloud } from '../local/local-cloud.ts';

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
  const cloud = await startLocalCloud({ port: Number(values.port) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cloud.stop());
  process.stdout.write(`${cloud.endpointUrl}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
