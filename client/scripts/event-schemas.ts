import * as z from 'zod/mini';
import { consentEvents, type EventType } from '../../lambdas/core/contracts/events.ts';

/** The JSON Schemas (draft 2020-12) of consent events by file name, made from the schemas they are typed by. */
export const eventSchemas = (): Record<string, object> =>
  Object.fromEntries(
    (Object.keys(consentEvents) as EventType[]).map((eventType) => {
      const { $schema, ...rest } = z.toJSONSchema(consentEvents[eventType], { io: 'input' });
      const description = 'See docs/events.md. Later versions may add fields.';
      return [`${eventType}.json`, { $schema, title: `Consent event ${eventType}`, description, ...rest }];
    }),
  );
