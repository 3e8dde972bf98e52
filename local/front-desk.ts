import { awsApi, isAwsCall } from './aws-api.ts';
import type { Answer } from './front-door.ts';
import { invokeOverHttp, isInvocation } from './functions/invoke-api.ts';
import type { Machine } from './machine.ts';
import type { RestApi } from './rest-api/rest-api.ts';

/** Sends a request to who answers it. */
export function frontDesk(machine: Machine): Answer {
  const { hosts, directory, apis, snsPages } = machine;
  const callAws = awsApi(machine);
  return async (request) => {
    if (isInvocation(request)) {
      return invokeOverHttp(request, (name) => hosts.get(name) ?? hosts.get(directory.functions[name] ?? ''));
    }
    if (isAwsCall(request)) return callAws(request);
    const page = snsPages.answer(request);
    if (page) return page;
    const api = apiFor([...apis.values()], request.path);
    return api === undefined ? { status: 404, headers: {}, body: 'No REST API runs here.' } : api.handle(request);
  };
}

/** Several REST APIs share the port: the one that knows the path, else the first. */
const apiFor = (apis: RestApi[], path: string): RestApi | undefined => apis.find((api) => api.has(path)) ?? apis[0];
