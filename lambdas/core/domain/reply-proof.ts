/**
 * How far a reply is proved to be from its gateway. Verified: `content`, a signature covers what it says, or it came through our topic;
 * `caller`, a secret token, credentials or a signature prove who called. Not verified: `stale`, the signature over its content is right and
 * too old; `bad`, a signature or secret is wrong; `missing`, there is none; `no-secret`, we have nothing to check it with.
 */
export const replyProofs = ['content', 'caller', 'stale', 'bad', 'missing', 'no-secret'] as const;

export type ReplyProof = (typeof replyProofs)[number];

/** Whether a reply counts as its gateway's. */
export const isVerified = (proof: ReplyProof): boolean => proof === 'content' || proof === 'caller';

/** Whether what a reply says, its time too, is the gateway's own. */
export const coversContent = (proof: ReplyProof): boolean => proof === 'content' || proof === 'stale';
