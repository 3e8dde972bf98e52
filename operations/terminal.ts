import { Presets, SingleBar } from 'cli-progress';

/** How far a long command has come. */
export interface Progress {
  at: (done: number) => void;
  stop: () => void;
}

/** Where a command tells what it does. */
export interface Terminal {
  /** Results, to standard output. */
  print: (line: string) => void;
  /** Problems and progress, to standard error. */
  warn: (line: string) => void;
  /** @param total about how many there are to do */
  progress: (what: string, total: number) => Progress;
}

/** How many rows go by between two lines of progress where nobody watches. */
const linesEvery = 10_000;

/** Progress as plain lines, for a log. */
export function progressLines(warn: (line: string) => void, what: string, total: number): Progress {
  let told = 0;
  return {
    at(done) {
      if (done < told + linesEvery) return;
      told = done - (done % linesEvery);
      warn(`${done} of about ${Math.max(total, done)} ${what}`);
    },
    stop: () => undefined,
  };
}

/** A bar, on a terminal that people watch. */
export function progressBar(what: string, total: number): Progress {
  const format = `{bar} {percentage}% {value} of about {total} ${what}, {eta_formatted} left`;
  const bar = new SingleBar({ format, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0);
  return { at: (done) => bar.update(Math.min(done, total)), stop: () => bar.stop() };
}
