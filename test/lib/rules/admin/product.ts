import { prefixIn } from '../product.ts';
import { ofType, refersTo } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';
import { reference } from '../text.ts';

/** The API that operators use. */
export const adminApi = (stage: StageTemplates): Resource | undefined =>
  ofType(stage, 'AWS::ApiGateway::RestApi').find(({ properties }) => properties.Name === `${prefixIn(stage)}-admin`);

/** What belongs to it, of a type. */
export const ofAdminApi = (stage: StageTemplates, type: string): Resource[] => {
  const api = adminApi(stage);
  return ofType(stage, type).filter(({ properties }) => api && refersTo(properties.RestApiId, api));
};

/** The user pool that the product makes where none is given. */
export const ownPool = (stage: StageTemplates): Resource | undefined => ofType(stage, 'AWS::Cognito::UserPool')[0];
export const consoleClient = (stage: StageTemplates): Resource | undefined =>
  ofType(stage, 'AWS::Cognito::UserPoolClient')[0];

/** As `text` gives it. */
export const poolArn = (stage: StageTemplates): string =>
  stage.environment.admin.userPoolArn ?? reference(ownPool(stage), 'Arn');
