/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/test-run/set-up.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  // As tsconfig.json has it: the client's sources, not what was last built of them.
  moduleNameMapper: { '^@sms-opt-out/client$': '<rootDir>/client/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local'],
  testTimeout: 30_000,
  maxWorkers: 2,
  // What a file has loaded is never given back: beyond this, collecting garbage takes longer than a new worker.
  workerIdleMemoryLimit: '1GB',
  // Half a gigabyte of CDK's constructs takes a busy machine longer to give back than Jest's half a second.
  workerGracefulExitTimeout: 5_000,
};
