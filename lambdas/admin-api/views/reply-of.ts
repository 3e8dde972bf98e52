import { sourceOf } from '../../core/domain/customer.ts';
import { pathId } from '../http/path-id.ts';

/** The reply that something rests on, as a field; none where it rests on what staff decided, or was taken over from elsewhere. */
export const replyOf = (ref: string | undefined): { reply?: string } =>
  ref !== undefined && sourceOf(ref) === 'reply' ? { reply: pathId(ref) } : {};
