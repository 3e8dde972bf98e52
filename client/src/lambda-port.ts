import type { InvokeCommand } from '@aws-sdk/client-lambda';

/** The one thing that is needed of a `LambdaClient`. */
export interface LambdaPort {
  send(
    command: InvokeCommand,
    options?: { abortSignal?: AbortSignal },
  ): Promise<{ FunctionError?: string | undefined; Payload?: Uint8Array | undefined }>;
}
