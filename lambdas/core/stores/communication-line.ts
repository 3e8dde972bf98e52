/** One line of a history: sent, received or blocked, a decision of staff, an answer to a review, an import, an erasure, or a kept message. */
export interface CommunicationLine {
  /** With `entry`, the key of the whole entry: in Communications, or for `sent` in Sent. */
  id: string;
  /** Absent for what was sent. */
  entry?: string;
  kind: 'reply' | 'blocked' | 'sent' | 'staff' | 'review' | 'import' | 'erasure' | 'kept';
  /** Absent for what concerns the platform. */
  dealerId?: string;
  outcome?: string;
  reason?: string;
  /** Milliseconds since 1970. */
  at: number;
  order: string;
}

/** How often something happened. */
export interface LineCount {
  kind: CommunicationLine['kind'];
  outcome?: string;
  reason?: string;
  count: number;
}
