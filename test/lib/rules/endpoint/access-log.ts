import { each, list, type Rule } from '../rule.ts';
import { stageType } from './replies-api.ts';

/** Names in `$context` that hold nothing of what a person wrote, and no token. */
const loggable =
  /^\$context\.(requestId|extendedRequestId|requestTime|requestTimeEpoch|httpMethod|resourcePath|status|error\.responseType|response(Length|Latency)|integration\.\w+|integrationLatency)$/;

const personal = 'Paths hold tokens and bodies hold phone numbers and texts: whoever reads the log may use them.';

function statusIn(format: unknown): unknown {
  try {
    return (JSON.parse(String(format)) as { status?: unknown }).status;
  } catch {
    return undefined;
  }
}

/** About every API there is. */
export const accessLogRules: Rule[] = [
  each('access is logged without what people wrote', personal, stageType, ({ properties }) => {
    const format = properties.AccessLogSetting?.Format;
    if (!format || !properties.AccessLogSetting.DestinationArn) return 'not logged';
    const named: string[] = format.match(/\$[\w.]+/g) ?? [];
    const wrong = named.filter((name) => !loggable.test(name));
    return wrong.length > 0 && wrong.join(', ');
  }),
  each(
    'access log tells the status',
    'Refused replies are counted from it: without it nobody hears of them.',
    stageType,
    ({ properties }) =>
      statusIn(properties.AccessLogSetting?.Format) !== '$context.status' && 'no line has a status in JSON',
  ),
  each('execution is not logged', personal, stageType, ({ properties }) => {
    const wrong = list(properties.MethodSettings).some(
      ({ DataTraceEnabled, LoggingLevel }) => DataTraceEnabled || (LoggingLevel ?? 'OFF') !== 'OFF',
    );
    return wrong && 'bodies and tokens in the log';
  }),
];
