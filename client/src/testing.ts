export { createStubClient, type StubCalls, type StubClient, type StubClientOptions } from './stub-client.ts';
