import * as z from 'zod';
import { runnable } from '../resource-type.ts';
import { localAddress } from './local-address.ts';

/** AWS::SSM::Parameter, of type String. The endpoint's address in it becomes the local one. */
export const parameter = runnable({
  schema: z.strictObject({ Name: z.string(), Type: z.literal('String'), Value: z.string() }),
  ignored: ['Description', 'Tags', 'Tier'],
  nameProperty: 'Name',
  identify: (name) => ({ ref: name, attributes: {} }),
  start: ({ Name, Value }, _, { parameters, place }) => void parameters.set(Name, localAddress(Value, place)),
});
