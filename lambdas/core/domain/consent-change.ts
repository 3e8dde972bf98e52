import { movesForward, type Consent, type Mark } from './consent.ts';
import type { ConsentChange } from './ports.ts';

const moved = (registers: Readonly<Record<string, Mark>>, name: string, mark: Mark): Record<string, Mark> => {
  const current = Object.hasOwn(registers, name) ? registers[name] : undefined;
  return movesForward(mark, current) ? { ...registers, [name]: mark } : { ...registers };
};

/** What a change would make of a consent: the same as its conditional write does in the store. */
export function withChange(consent: Consent, change: ConsentChange): Consent {
  switch (change.register) {
    case 'stop':
      return { ...consent, stops: moved(consent.stops, change.scope, change.mark) };
    case 'staff-stop':
      return { ...consent, staffStops: moved(consent.staffStops, change.scope, change.mark) };
    case 'start':
      return { ...consent, starts: moved(consent.starts, change.dealerId, change.mark) };
    case 'hold':
      return { ...consent, holds: { [change.ref]: change.hold, ...consent.holds } };
    case 'close': {
      const hold = consent.holds[change.ref] ?? change.hold;
      const closed = { [change.scope]: change.by, ...hold.closed };
      return { ...consent, holds: { ...consent.holds, [change.ref]: { ...hold, closed } } };
    }
  }
}
