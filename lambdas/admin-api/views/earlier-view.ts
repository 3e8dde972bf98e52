import type { BookedSetting } from '../../core/stores/settings-book.ts';
import { changeOf } from './settings-view.ts';

/** What a setting was before, with who had put it. */
export const showEarlier = (versions: readonly BookedSetting<unknown>[]) =>
  versions.map(({ settings, ...version }) => {
    const { problem: _problem, ...change } = changeOf(version as BookedSetting<unknown>);
    return { settings: settings ?? {}, ...change };
  });
