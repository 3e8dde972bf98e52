import { gatewayNames } from '../../../../lambdas/core/gateways/gateway-names.ts';
import {
  communicationIndexes,
  historyIndexes,
  numberIndexes,
  type TableName,
} from '../../../../lambdas/core/stores/tables.ts';
import {
  deadLettersOf,
  eventsTopic,
  functionType,
  keyOf,
  repliesQueue,
  secretOf,
  tableNamed,
  tableNames,
} from '../product.ts';
import { ofType, refersTo } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';
import { reference } from '../text.ts';
import { type Grant, grant } from './grant.ts';
import { keyActions, needs, type Thing } from './needs.ts';

/** A phone has no ARN: whoever texts phones may publish to whatever is no topic. */
const phones = 'all but arn:*:sns:*:*:*';

/** A log group is a function's own: the one that it logs to. */
const logGroupOf = (role: Resource, stage: StageTemplates) => {
  const fn = ofType(stage, functionType).find(({ properties }) => refersTo(properties.Role, role));
  return ofType(stage, 'AWS::Logs::LogGroup').find(
    (group) => fn && refersTo(fn.properties.LoggingConfig?.LogGroup, group),
  );
};

function resourceOf(thing: Thing, role: Resource, stage: StageTemplates): Resource | undefined {
  const table = tableNames.find((name) => name === thing);
  if (table) return tableNamed(stage, table);
  if (thing === 'events topic') return eventsTopic(stage);
  if (thing === 'dead letters') return deadLettersOf(stage, repliesQueue(stage));
  return thing === 'replies queue' ? repliesQueue(stage) : logGroupOf(role, stage);
}

/** Histories are looked up in indexes, which are named one by one. */
const indexes: Partial<Record<Thing, readonly [TableName, readonly string[]]>> = {
  'indexes of numbers': ['numbers', Object.values(numberIndexes)],
  'indexes of communications': ['communications', Object.values(communicationIndexes)],
  'indexes of sent': ['sent', Object.values(historyIndexes)],
};

function grantsFor(thing: Thing, actions: readonly string[], role: Resource, stage: StageTemplates): Grant[] {
  if (thing === 'gateway secrets') {
    const secrets = gatewayNames.map((gateway) => reference(secretOf(stage, gateway)));
    return actions.flatMap((action) => secrets.map((on) => grant({ action, on })));
  }
  if (thing === 'phones') return actions.map((action) => grant({ action, on: phones }));
  const [indexed, names = []] = indexes[thing] ?? [];
  if (indexed) {
    const table = reference(tableNamed(stage, indexed), 'Arn');
    return actions.flatMap((action) => names.map((name) => grant({ action, on: `${table}/index/${name}` })));
  }
  const resource = resourceOf(thing, role, stage);
  const on = thing === 'events topic' ? reference(resource) : reference(resource, 'Arn');
  const key = resource && keyOf(stage, resource);
  const ofKey = key ? keyActions.find(([done]) => actions.some((action) => done.test(action)))?.[1] : [];
  return [
    ...actions.map((action) => grant({ action, on })),
    ...(ofKey ?? []).map((action) => grant({ action, on: reference(key, 'Arn') })),
  ];
}

/** What a role has to allow, for a row of the needs: no less, and no more. */
export const neededGrants = (row: string, role: Resource, stage: StageTemplates): Grant[] =>
  (Object.entries(needs[row] ?? {}) as [Thing, readonly string[]][]).flatMap(([thing, actions]) =>
    grantsFor(thing, actions, role, stage),
  );
