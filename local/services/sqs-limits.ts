import { type JsonObject, isObject, objectOrEmpty, textOr } from '../json.ts';
import { AwsError } from '../aws-error.ts';

/** What SQS takes in one message, attributes included, unless the queue says less. */
export const maximumMessageBytes = 1_048_576;

const maximumAttributes = 10;

/** Outside of what XML 1.0 can carry; emoji are inside. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Refuses what SQS refuses and fauxqs takes.
 * @throws AwsError as SQS answers it.
 */
export function checkMessage(message: JsonObject, maximumBytes: number): void {
  const body = textOr(message['MessageBody']);
  if (forbidden.test(body))
    throw new AwsError('InvalidMessageContents', 'The message has a character that XML 1.0 forbids.');
  const attributes = Object.entries(objectOrEmpty(message['MessageAttributes']));
  if (attributes.length > maximumAttributes) {
    throw invalid(
      `Number of message attributes [${attributes.length}] exceeds the allowed maximum [${maximumAttributes}].`,
    );
  }
  const size = attributes.reduce((sum, [name, value]) => sum + checkAttribute(name, value), bytes(body));
  if (size > maximumBytes) {
    throw invalid(`One or more parameters are invalid. Reason: Message must be shorter than ${maximumBytes} bytes.`);
  }
}

const invalid = (message: string): AwsError => new AwsError('InvalidParameterValue', message);

const bytes = (text: string): number => Buffer.byteLength(text);

/** Returns what the attribute weighs. */
function checkAttribute(name: string, attribute: unknown): number {
  const { DataType: type, StringValue: text, BinaryValue: binary } = isObject(attribute) ? attribute : {};
  if (typeof type !== 'string' || type === '') {
    throw invalid(`The message attribute '${name}' must contain non-empty message attribute type.`);
  }
  const value = text ?? binary;
  if (typeof value !== 'string' || value === '') {
    throw invalid(`The message attribute '${name}' must contain non-empty message attribute value for type '${type}'.`);
  }
  if (forbidden.test(value)) throw invalid(`The message attribute '${name}' has a character that XML 1.0 forbids.`);
  const weight = text === undefined ? Buffer.from(value, 'base64').length : bytes(value);
  return bytes(name) + bytes(type) + weight;
}
