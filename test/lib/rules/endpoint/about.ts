import { type Fault, list, type Rule, type Shape, shapeFaults, whole } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';
import { ofEndpoint } from './replies-api.ts';

/** A rule about some of what the endpoint is made of. */
export const about = (
  name: string,
  why: string,
  chosen: string | ((stage: StageTemplates) => Resource[]),
  fault: (resource: Resource, stage: StageTemplates) => Fault,
): Rule =>
  whole(name, why, (stage) =>
    (typeof chosen === 'string' ? ofEndpoint(stage, chosen) : chosen(stage)).flatMap((resource) =>
      list(fault(resource, stage) || []).map((line) => `${resource.id}: ${line}`),
    ),
  );

/** A rule about all properties of these. */
export const shapeOf = (
  name: string,
  why: string,
  chosen: string | ((stage: StageTemplates) => Resource[]),
  shape: (resource: Resource, stage: StageTemplates) => Shape,
): Rule => about(name, why, chosen, (resource, stage) => shapeFaults(resource.properties, shape(resource, stage)));
