import { anything, list, ofType, type Rule, type Shape, shapeFaults, whole } from '../rule.ts';
import type { StageTemplates } from '../stage-templates.ts';
import { reference, text } from '../text.ts';
import { consoleClient, ownPool } from './product.ts';

const raised = 'Whoever raises their own role reads who opted out at every dealer, and opts people in.';

const password = {
  MinimumLength: 12,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  RequireUppercase: true,
  TemporaryPasswordValidityDays: 3,
};

/** The pool is the product's where none is given, and there is no other. */
function pools(stage: StageTemplates): string[] {
  const { length } = ofType(stage, 'AWS::Cognito::UserPool');
  const expected = stage.environment.admin.userPoolArn === undefined ? 1 : 0;
  return length === expected ? [] : [`${length} user pools instead of ${expected}`];
}

const pool: Shape = {
  UserPoolName: anything,
  AccountRecoverySetting: anything,
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
  AliasAttributes: ['email'],
  AutoVerifiedAttributes: ['email'],
  DeletionProtection: anything,
  EmailVerificationMessage: anything,
  EmailVerificationSubject: anything,
  EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
  MfaConfiguration: 'ON',
  Policies: { PasswordPolicy: password },
  Schema: (attributes) =>
    ['role', 'dealers'].some((name) => !list(attributes).some(({ Name }) => Name === name)) && 'has no role or dealers',
  SmsVerificationMessage: anything,
  UserAttributeUpdateSettings: anything,
  VerificationMessageTemplate: anything,
};

const client = (stage: StageTemplates): Shape => ({
  UserPoolId: (id) => text(id) !== reference(ownPool(stage)) && 'is another pool',
  WriteAttributes: ['email'],
  ReadAttributes: anything,
  AllowedOAuthFlowsUserPoolClient: false,
  ExplicitAuthFlows: (flows) => list(flows).includes('ALLOW_USER_PASSWORD_AUTH') && 'send passwords over the wire',
  SupportedIdentityProviders: ['COGNITO'],
  PreventUserExistenceErrors: 'ENABLED',
  AccessTokenValidity: anything,
  IdTokenValidity: (minutes) => minutes > 60 && `is ${minutes} minutes: who is dismissed goes on`,
  RefreshTokenValidity: anything,
  TokenValidityUnits: anything,
});

export const consoleUserRules: Rule[] = [
  whole('users of the console are in one pool', raised, pools),
  whole('nobody signs up by themselves, or with a password alone', raised, (stage) => {
    const own = ownPool(stage);
    return own && shapeFaults(own.properties, pool);
  }),
  whole('nobody writes what they may do', raised, (stage) => {
    const own = consoleClient(stage);
    if (!own) return stage.environment.admin.userPoolArn === undefined && 'there is no client';
    return shapeFaults(own.properties, client(stage));
  }),
];
