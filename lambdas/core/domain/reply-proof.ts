/**
 * How far a reply is proved to be from its gateway. Verified: `content`, a signature covers what it says, or it came through our topic;
 * `caller`, a secret token, credentials or a signature prove who called. Not verified: `stale`, the signature over its content is right and
 * too old; `ambiguous`, it is its gateway's and names several senders or reply numbers; `bad`, a signature or secret is wrong; `missing`, there is none; `no-secret`, we have nothing to check it with.
 */
export const replyProofs = ['content', 'caller', 'stale', 'ambiguous', 'bad', 'missing', 'no-secret'] as const;

export type ReplyProof = (typeof replyProofs)[number];

/** Whether a reply counts as its gateway's. */
export const isVerified = (proof: ReplyProof): boolean => proof === 'content' || proof === 'caller';

/** Whether a reply that is not verified cannot be a forgery all the same. */
export const isGenuine = (proof: ReplyProof): boolean => proof === 'stale' || proof === 'ambiguous';

/** Whether what a reply says, its time too, is the gateway's own. */
export const coversContent = (proof: ReplyProof): boolean => proof === 'content' || proof === 'stale';
