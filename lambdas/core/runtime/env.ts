import * as z from 'zod/mini';

/** A variable that must be there and must not be empty. */
export const variable = z.string().check(z.minLength(1, 'is not set'));

/** The ARN of an SNS topic. */
export const topicArn = z
  .string()
  .check(z.regex(/^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_.-]+$/, 'is not the ARN of an SNS topic'));

/**
 * Parses the environment of one function.
 * @throws Error of one line that names every wrong variable and where to change it.
 */
export function parseEnv<Schema extends z.ZodMiniType>(
  functionName: string,
  schema: Schema,
  source: NodeJS.ProcessEnv,
): z.infer<Schema> {
  const parsed = z.safeParse(schema, source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues
    .map(({ path, message }) => ({ name: String(path[0]), message }))
    .map(({ name, message }) => `${name} ${source[name] === undefined ? 'is not set' : message}`)
    .join('; ');
  throw new Error(`${functionName} cannot start: ${wrong}. Set it in the function's environment (lib/parts).`);
}
