import { createClient } from './client.ts';
import type { BlockReason, GatewayError, SendRequest, SentSms } from './contract.ts';
import type { SmsOptOutClient } from './sms-opt-out-client.ts';
import { stubCalls, stubFunctions } from './stub-functions.ts';

export interface StubClientOptions {
  /** Who is blocked, by phone as you give it or by customer id, and why. Everybody else is allowed. */
  blocked?: Readonly<Record<string, BlockReason>> | undefined;
  /** Neither function can be reached. */
  unavailable?: boolean | undefined;
  /** What SMS go out from where the request does not say. */
  from?: string | undefined;
  /** Milliseconds since 1970: set it forward to see an `allowed` run out. Absent: `Date.now`. */
  clock?: (() => number) | undefined;
}

/** What the stub was asked, as it was asked. */
export interface StubCalls {
  validateSend: SendRequest[];
  recordSent: { dealerId: string; sent: readonly SentSms[] }[];
  reportGatewayError: { dealerId: string; errors: readonly GatewayError[] }[];
}

/** The client's stand-in, with a record of its calls. */
export interface StubClient extends SmsOptOutClient {
  readonly calls: StubCalls;
}

/**
 * The client for your tests: no AWS, no network. It checks its input, runs out after 5 minutes, and splits as the real one does; only
 * the functions behind it are made up.
 */
export function createStubClient(options: StubClientOptions = {}): StubClient {
  const { blocked = {}, unavailable = false, from = '+61491570006', clock = Date.now } = options;
  const call = stubCalls({ blocked, unavailable, from, clock });
  const client = createClient({ call, functions: stubFunctions, maxParallel: 4, clock, onProgress: undefined });
  const calls: StubCalls = { validateSend: [], recordSent: [], reportGatewayError: [] };
  return {
    calls,
    validateSend(request, callOptions) {
      calls.validateSend.push(request);
      return client.validateSend(request, callOptions);
    },
    recordSent(dealerId, sent, callOptions) {
      calls.recordSent.push({ dealerId, sent });
      return client.recordSent(dealerId, sent, callOptions);
    },
    reportGatewayError(dealerId, errors, callOptions) {
      calls.reportGatewayError.push({ dealerId, errors: [errors].flat() });
      return client.reportGatewayError(dealerId, errors, callOptions);
    },
  };
}
