import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { readCsv } from '../../lambdas/core/contracts/csv-rows.ts';
import { readColumns } from '../../lambdas/core/contracts/import-columns.ts';
import type { TableName } from '../../lambdas/core/stores/tables.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';
import { importFile, type ImportReport } from '../../lambdas/core/stores/import-file.ts';
import { createImportStore } from '../../lambdas/core/stores/import-store.ts';
import { createStaffNotes } from '../../lambdas/core/stores/staff-note.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';

/** How fast an import is, and how much memory it takes, on an engine of this machine: `npm run benchmark:import -- --rows 100000`. */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, 'dry-run': { type: 'boolean', default: false } },
});
const rows = Number(values.rows);
const megabyte = 1024 * 1024;
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

async function* csv(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('phone,date\n');
  const perPiece = 1000;
  for (let from = 0; from < rows; from += perPiece) {
    const lines = Array.from(
      { length: Math.min(perPiece, rows - from) },
      (_, index) => `+6149${String(1_000_000 + from + index)},2026-03-04T10:00:00Z\n`,
    );
    yield Buffer.from(lines.join(''));
  }
}

interface EnginePlace {
  endpoint: string;
  tables: Record<TableName, string>;
}

async function startEngine(): Promise<EnginePlace & { process: ChildProcess }> {
  const child = fork(new URL('engine.ts', import.meta.url), { execArgv: [] });
  const [place] = (await once(child, 'message')) as [EnginePlace];
  return { ...place, process: child };
}

async function run({ endpoint, tables }: EnginePlace): Promise<{ report: ImportReport; took: number; heap: number }> {
  const client = createDocumentClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const numbers = createNumberStore(client, tables.numbers);
  const customers = createCustomerStore(client, tables.customers, numbers);
  const imports = createImportStore(client, tables.communications);
  const file = await readCsv(csv());
  const read = readColumns(file.header);
  if (!read.ok) throw new Error(read.message);
  const source = { dealerId: 'north', kind: 'opt-outs', file: 'opt-outs.csv', sha256: 'a'.repeat(64), by: 'benchmark' };
  let heap = 0;
  const begin = performance.now();
  const report = await importFile(
    { numbers, customers, imports, note: createStaffNotes(client, tables.communications), clock: Date.now },
    {
      source,
      columns: read.columns,
      country: 'AU',
      rows: file.rows,
      dryRun: values['dry-run'],
      onRefused: ({ line, reason }) => tell(`line ${line}: ${reason}`),
      onProgress: () => (heap = Math.max(heap, process.memoryUsage().heapUsed)),
    },
  );
  return { report, took: (performance.now() - begin) / 1000, heap };
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** Processor time used so far, in seconds: of the import, and of the engine. */
async function cpuTimes(child: ChildProcess): Promise<[number, number]> {
  child.send('cpu');
  const [theirs] = (await once(child, 'message')) as [NodeJS.CpuUsage];
  return [seconds(process.cpuUsage()), seconds(theirs)];
}

const engine = await startEngine();
try {
  for (const what of values['dry-run'] ? ['dry run'] : ['first', 'repeated']) {
    const [ours, theirs] = await cpuTimes(engine.process);
    const { report, took, heap } = await run(engine);
    const [oursNow, theirsNow] = await cpuTimes(engine.process);
    const peak = process.resourceUsage().maxRSS / 1024;
    tell(
      `${what}: ${report.rows} rows, ${report.taken} taken, ${report.takenBefore} from before, in ${took.toFixed(1)} s ` +
        `(${Math.round(report.rows / took)} a second; processor ${(oursNow - ours).toFixed(1)} s, the engine's ${(theirsNow - theirs).toFixed(1)} s); heap at most ${Math.round(heap / megabyte)} MB, process ${Math.round(peak)} MB`,
    );
  }
} finally {
  engine.process.kill();
}
