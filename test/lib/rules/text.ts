import type { Resource, StageTemplates, Value } from './stage-templates.ts';

const pseudo: Record<string, string> = { 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'amazonaws.com' };

/** A value as one line: joined, references written `${id}` or `${id.Attribute}`, the partition as it is outside China and GovCloud. */
export function text(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (typeof value.Ref === 'string') return pseudo[value.Ref] ?? `\${${value.Ref}}`;
  if (value['Fn::GetAtt']) return `\${${[value['Fn::GetAtt']].flat().join('.')}}`;
  if (Array.isArray(value['Fn::Join']?.[1])) return value['Fn::Join'][1].map(text).join(value['Fn::Join'][0]);
  return JSON.stringify(value, (_, inner) => (isReference(inner) ? text(inner) : inner));
}

const isReference = (value: Value): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (typeof value.Ref === 'string' || 'Fn::GetAtt' in value || Array.isArray(value['Fn::Join']?.[1]));

/** How a reference to a resource, or to an attribute of it, reads in `text`. A resource that is not there is said to be missing. */
export const reference = (resource: Resource | undefined, attribute?: string): string =>
  resource ? `\${${[resource.id, attribute].filter(Boolean).join('.')}}` : 'what is not there';

/** As `text` gives it. */
export const accountOf = ({ environment }: StageTemplates): string => environment.account ?? '${AWS::AccountId}';
export const regionOf = ({ environment }: StageTemplates): string => environment.region ?? '${AWS::Region}';
