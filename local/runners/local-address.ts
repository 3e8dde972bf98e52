import type { Place } from '../machine.ts';

/** The address that API Gateway gives a REST API, up to its stage. */
const apiAddress = /^https:\/\/[^./]+\.execute-api\.[^/]+\/[^/]+/;

/** A value in which the endpoint's address is the local one. */
export const localAddress = (value: string, { url }: Pick<Place, 'url'>): string => value.replace(apiAddress, url);
