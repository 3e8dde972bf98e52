import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveLocalAssembly } from './local-assembly-server.ts';

/**
 * Called by Jest once a run, before the first test file. The run gets a temporary folder of its own, which ends with it: whatever tests,
 * CDK and child processes put into the system's lies there. And all test files share one synthesized environment.
 */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sms-opt-out-tests-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env['TMPDIR'] = folder;
  process.env['LOCAL_ASSEMBLY_URL'] = await serveLocalAssembly();
}
