export { checkSendRequest } from './check-request.ts';
export { createSmsOptOutClient, type SmsOptOutClientOptions } from './create-client.ts';
export type { LambdaPort } from './lambda-port.ts';
export type { CallOptions, OnProgress, Progress, SmsOptOutClient } from './sms-opt-out-client.ts';
export type { AllowedSend, BlockedSend, SendCounts, ValidatedSends } from './validated-sends.ts';
export type * from './contract.ts';
export * from './errors.ts';
