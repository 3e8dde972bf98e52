import * as z from 'zod/mini';
import { recordRequestSchemas } from '../../lambdas/core/contracts/record-sends.ts';
import { sendRequestSchema } from '../../lambdas/core/contracts/validate-send.ts';
import { recordResponse, sendResponse } from '../src/function-response.ts';

interface ContractSchema {
  title: string;
  description: string;
  schema: z.ZodMiniType;
}

/** By file name in `schemas/`. */
const contracts: Record<string, ContractSchema> = {
  'validate-send.request.json': {
    title: 'Request to validate-send',
    description:
      'One dealer, 1 to 500 recipients. Every sendId names one send: none may be there twice. Where a body or a campaignId is named, the answer holds the SMS to send.',
    schema: sendRequestSchema,
  },
  'validate-send.response.json': {
    title: 'Answer of validate-send',
    description:
      'One result per recipient, in the order of the request. Send only what is allowed, before validUntil; treat anything else, and no answer at all, as blocked. An error decided nothing. Later versions may add fields and reasons.',
    schema: sendResponse,
  },
  'record-sends.request.json': {
    title: 'Request to record-sends',
    description:
      'What gateways took (sent), or refused (gateway-errors); 1 to 500 entries, times in ISO 8601 with a zone. Reporting an entry twice does no harm.',
    schema: z.union([recordRequestSchemas.sent, recordRequestSchemas['gateway-errors']]),
  },
  'record-sends.response.json': {
    title: 'Answer of record-sends',
    description:
      'One result per entry, in the order of the request. An error recorded nothing. Later versions may add fields.',
    schema: recordResponse,
  },
};

/** Python and Go do not know `\p{Cs}` (halves of a character), and what is sent as UTF-8 holds none. */
function portable({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.pattern !== undefined) jsonSchema.pattern = jsonSchema.pattern.replaceAll(String.raw`\p{Cs}`, '');
}

/** The contract's JSON Schemas (draft 2020-12) by file name, made from the schemas that the functions check with. */
export const contractSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(contracts).map(([file, { title, description, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override: portable });
      return [file, { $schema, title, description, ...rest }];
    }),
  );
