import * as z from 'zod';
import { runnable } from '../resource-type.ts';

/** The address that API Gateway gives a REST API, up to its stage. */
const apiAddress = /^https:\/\/[^./]+\.execute-api\.[^/]+\/[^/]+/;

/** AWS::SSM::Parameter, of type String. The endpoint's address in it becomes the local one. */
export const parameter = runnable({
  schema: z.strictObject({ Name: z.string(), Type: z.literal('String'), Value: z.string() }),
  ignored: ['Description', 'Tags', 'Tier'],
  nameProperty: 'Name',
  identify: (name) => ({ ref: name, attributes: {} }),
  start: ({ Name, Value }, _, { parameters, place }) => void parameters.set(Name, Value.replace(apiAddress, place.url)),
});
