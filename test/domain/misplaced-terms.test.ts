import { describe, expect, it } from '@jest/globals';
import { misplacedTermProblem } from '../../lambdas/core/domain/misplaced-terms.ts';
import { shippedOptOutTerms } from '../../lambdas/core/domain/opt-out-terms.ts';

const others = { optIn: 'WEITER', help: undefined };

describe('a list of opt-out terms', () => {
  it.each(['STOP, START', 'STOP, =unstop', 'help', 'Info', 'STOP, Weiter', 'the', '=DIE', 'STOP, le'])(
    'with a word that means something else is refused by name: %s',
    (typed) => {
      const wrong = typed.split(', ').at(-1)?.replace('=', '');
      expect(misplacedTermProblem(typed, others)).toContain(`"${wrong}"`);
    },
  );

  it.each([shippedOptOutTerms, 'STOP, RESTART', 'THE END', 'NO, NEIN, =FIN'])('is taken: %s', (typed) =>
    expect(misplacedTermProblem(typed, others)).toBeNull(),
  );
});
