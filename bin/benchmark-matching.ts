import { benchmark, benchmarkUsage } from '../operations/matching/benchmark.ts';
import { runCommand } from '../operations/run-command.ts';

await runCommand(benchmark, benchmarkUsage);
