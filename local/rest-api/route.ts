/** A resource of the API: a segment below its parent. */
export interface ApiResource {
  id: string;
  parentId: string;
  pathPart: string;
}

/** Where a path leads. */
export interface Route {
  resourceId: string;
  resourcePath: string;
  parameters: Record<string, string>;
}

/** Finds the resource of a path; a literal segment goes before `{parameter}`, and that before `{rest+}`. */
export function findRoute(resources: ApiResource[], rootId: string, path: string): Route | undefined {
  const segments = path.split('/').filter((segment) => segment !== '');
  return descend(resources, { resourceId: rootId, resourcePath: '', parameters: {} }, segments);
}

function descend(resources: ApiResource[], from: Route, segments: string[]): Route | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return { ...from, resourcePath: from.resourcePath || '/' };
  const children = resources
    .filter(({ parentId }) => parentId === from.resourceId)
    .toSorted((a, b) => rank(a) - rank(b));
  for (const { id, pathPart } of children) {
    const name = /^\{(.+?)(\+?)\}$/.exec(pathPart);
    if (name === null && pathPart !== decode(segment)) continue;
    const greedy = name?.[2] === '+';
    const value = greedy ? segments.map(decode).join('/') : decode(segment);
    const to: Route = {
      resourceId: id,
      resourcePath: `${from.resourcePath}/${pathPart}`,
      parameters: name?.[1] === undefined ? from.parameters : { ...from.parameters, [name[1]]: value },
    };
    const route = descend(resources, to, greedy ? [] : rest);
    if (route !== undefined) return route;
  }
  return undefined;
}

const rank = ({ pathPart }: ApiResource): number => (pathPart.endsWith('+}') ? 2 : pathPart.startsWith('{') ? 1 : 0);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
