import type { CustomerFact, LeftNumber } from './oracle.ts';

/** One call that creates or changes a customer. */
export interface Attempt {
  phone: number;
  /** When it was made. */
  at: number;
  /** It was answered; `false`: it was cut off somewhere. */
  done: boolean;
}

/** Which phones a customer has and had, worked out from the calls made and from the phone found after each phase. */
export interface PhonesHeld {
  /** Takes in a phase. Throws where the phone found cannot be what the calls lead to. */
  note(attempts: readonly Attempt[], found: number | null, phaseEnd: number): void;
  fact(): CustomerFact | null;
  /** Whether the customer may be listed under a phone although they do not have it: a call that was cut off named it. */
  maybeListed(phone: number): boolean;
}

function possiblePhones(before: number | null, attempts: readonly Attempt[]): (number | null)[] {
  const named = attempts.map(({ phone }) => phone);
  return attempts.some(({ done }) => done) ? named : [before, ...named];
}

export function phonesHeld(index: number): PhonesHeld {
  let phone: number | null = null;
  const known = new Map<number, LeftNumber>();

  return {
    note(attempts, found, phaseEnd) {
      const possible = possiblePhones(phone, attempts);
      if (!possible.includes(found))
        throw new Error(`customer ${index} has phone ${found}, but can only have ${possible.join(' or ')}`);
      const times = attempts.map(({ at }) => at);
      const change = { earliest: Math.min(...times), latest: Math.max(...times), ended: phaseEnd };
      for (const other of new Set([phone, ...attempts.map((attempt) => attempt.phone)])) {
        if (other === null || other === found) continue;
        const named = attempts.filter((attempt) => attempt.phone === other);
        const surelyHad = other === phone || named.some(({ done }) => done);
        known.set(other, {
          phone: other,
          left: surelyHad ? change : (known.get(other)?.left ?? null),
          doubtUntil: named.some(({ done }) => !done)
            ? phaseEnd
            : surelyHad
              ? null
              : (known.get(other)?.doubtUntil ?? null),
        });
      }
      phone = found;
    },

    fact: () => (phone === null ? null : { index, phone, leftNumbers: [...known.values()] }),

    maybeListed: (asked) => phone !== asked && (known.get(asked)?.doubtUntil ?? null) !== null,
  };
}
