import { isObject } from '../json.ts';

/** Which messages of a batch stay in the queue. */
export interface BatchSetting {
  messageIds: string[];
  /** Whether the mapping asks for `ReportBatchItemFailures`. */
  reportsFailures: boolean;
}

/**
 * The messages that failed, by what the function returned, as Lambda reads it
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html): without the setting the answer is not
 * looked at; an empty or null one means that all went well; one that makes no sense means that all failed.
 */
export function failedMessages(answer: unknown, { messageIds, reportsFailures }: BatchSetting): string[] {
  if (!reportsFailures || answer === null || answer === '') return [];
  if (!isObject(answer)) return messageIds;
  const failures = answer['batchItemFailures'];
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return messageIds;
  const failed = failures.map((failure) => (isObject(failure) ? failure['itemIdentifier'] : undefined));
  const known = failed.filter((id): id is string => typeof id === 'string' && messageIds.includes(id));
  return known.length === failed.length ? known : messageIds;
}
