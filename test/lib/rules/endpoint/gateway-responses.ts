import { type Rule, whole, shapeFaults, anything } from '../rule.ts';
import type { Resource } from '../stage-templates.ts';
import { about } from './about.ts';
import { ofEndpoint } from './replies-api.ts';

const type = 'AWS::ApiGateway::GatewayResponse';
const unknownPath = 'MISSING_AUTHENTICATION_TOKEN';

/** Where the fault is ours, so that a gateway that sends again finds it mended. */
const ours = /^(API_CONFIGURATION_ERROR|AUTHORIZER_|INTEGRATION_|DEFAULT_5XX)/;

function fault({ properties }: Resource): string | false {
  const { ResponseType: kind, StatusCode: status } = properties;
  if (status === undefined || kind === unknownPath) return false;
  if (ours.test(kind)) return !/^5\d\d$/.test(status) && `${kind} is answered ${status}, not 5xx`;
  if (!/^[45]\d\d$/.test(status)) return `${kind} is answered ${status}, as if the queue had it`;
  return status === '404' && `${kind} is answered 404, which alarms nobody`;
}

export const gatewayResponseRules: Rule[] = [
  about(
    'what API Gateway answers by itself is a refusal',
    'The queue does not have what API Gateway answers, so a 2xx is a lost STOP that nobody hears of.',
    type,
    fault,
  ),
  about(
    'a refusal is said in words only',
    'A header could send a gateway elsewhere, or override what is said.',
    type,
    ({ properties }) =>
      shapeFaults(properties, {
        ResponseType: anything,
        StatusCode: anything,
        RestApiId: anything,
        ResponseTemplates: (templates) => JSON.stringify(templates ?? '').includes('Override') && 'override the status',
      }),
  ),
  whole(
    'unknown path is a 404',
    'A gateway with a wrong address is told from one that is refused, and has an alarm of its own.',
    (stage) => {
      const found = ofEndpoint(stage, type).find(({ properties }) => properties.ResponseType === unknownPath);
      return found?.properties.StatusCode !== '404' && `answered ${found?.properties.StatusCode ?? '403'}`;
    },
  ),
];
