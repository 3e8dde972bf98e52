import * as z from 'zod/mini';
import { importView, optOut } from '../../core/contracts/admin/bulk.ts';
import { communication, dailyCounts } from '../../core/contracts/admin/communications.ts';
import { canBeTexted, customerBody, customerView, foundCustomers } from '../../core/contracts/admin/customers.ts';
import { evidence } from '../../core/contracts/admin/evidence.ts';
import { keptLine, keptMessage, messageOutcomes } from '../../core/contracts/admin/operations.ts';
import { problem } from '../../core/contracts/admin/problem.ts';
import { answerView, replyView, review } from '../../core/contracts/admin/replies.ts';
import {
  dealerSettingsBody,
  dealerSettingsView,
  earlierVersion,
  globalSettingsBody,
  globalSettingsView,
  ownReplyNumber,
  replyNumberBody,
  replyNumberView,
  smsFormBody,
  smsFormView,
} from '../../core/contracts/admin/settings.ts';

/** What has a name of its own in the OpenAPI document. */
export const namedSchemas = z.registry<{ id: string }>();

const names: Record<string, z.ZodMiniType> = {
  Problem: problem,
  GlobalSettings: globalSettingsBody,
  GlobalSettingsView: globalSettingsView,
  DealerSettings: dealerSettingsBody,
  DealerSettingsView: dealerSettingsView,
  SmsForm: smsFormBody,
  SmsFormView: smsFormView,
  ReplyNumber: replyNumberBody,
  ReplyNumberView: replyNumberView,
  OwnReplyNumber: ownReplyNumber,
  EarlierVersion: earlierVersion,
  CustomerInput: customerBody,
  Customer: customerView,
  FoundCustomers: foundCustomers,
  CanBeTexted: canBeTexted,
  Communication: communication,
  DailyCounts: dailyCounts,
  Reply: replyView,
  Review: review,
  ReviewAnswer: answerView,
  Evidence: evidence,
  OptOut: optOut,
  Import: importView,
  KeptLine: keptLine,
  KeptMessage: keptMessage,
  MessageOutcomes: messageOutcomes,
};
for (const [id, schema] of Object.entries(names)) namedSchemas.add(schema, { id });
