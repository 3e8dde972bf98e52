import { Duration } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  type IUserPool,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { House } from './house.ts';

/**
 * What a person may do is in their attributes, which no person may write: docs/admin-api.md.
 * Dealer ids are comma-delimited, and an attribute ends at 2,048 characters.
 */
const permissions = {
  role: new StringAttribute({ mutable: true, maxLen: 32 }),
  dealers: new StringAttribute({ mutable: true, maxLen: 2_048 }),
};

/** Only a user's own e-mail address; the attributes that say what they may do are the administrator's. */
const writable = new ClientAttributes().withStandardAttributes({ email: true });
const readable = new ClientAttributes()
  .withStandardAttributes({ email: true, emailVerified: true })
  .withCustomAttributes(...Object.keys(permissions));

/** The people who use `/console`: a user pool that was given, or one of our own with a client. Nobody signs up by themselves. */
export class ConsoleUsers extends Construct {
  readonly pool: IUserPool;
  /** `undefined` for a pool that was given: it has clients of its own. */
  readonly clientId: string | undefined;

  constructor(scope: Construct, id: string, props: House) {
    super(scope, id);
    const { userPoolArn } = props.environment.admin;
    if (userPoolArn !== undefined) {
      this.pool = UserPool.fromUserPoolArn(this, 'Pool', userPoolArn);
      return;
    }
    const pool = ownPool(this, props);
    this.pool = pool;
    this.clientId = consoleClient(pool).userPoolClientId;
  }
}

function ownPool(scope: Construct, { prefix, environment }: House): UserPool {
  const pool = new UserPool(scope, 'Pool', {
    userPoolName: `${prefix}-people`,
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    customAttributes: permissions,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    removalPolicy: environment.removalPolicy,
    deletionProtection: environment.deletionProtection,
  });
  acknowledge(pool, {
    'AwsSolutions-COG8': 'Threat protection has a price per user; who wants it sets the plan of a pool of their own.',
  });
  return pool;
}

const consoleClient = (pool: UserPool): UserPoolClient =>
  pool.addClient('Console', {
    authFlows: { userSrp: true, adminUserPassword: true },
    disableOAuth: true,
    preventUserExistenceErrors: true,
    idTokenValidity: Duration.minutes(30),
    accessTokenValidity: Duration.minutes(30),
    refreshTokenValidity: Duration.days(1),
    readAttributes: readable,
    writeAttributes: writable,
  });
