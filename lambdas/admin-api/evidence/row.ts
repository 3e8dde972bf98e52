import type { ImportedFromView } from '../../core/contracts/admin/imported-from.ts';
import { html, isolated, markup, type Markup } from './markup.ts';

/** `2026-11-24T05:02:00.120Z` as people read it: without what is zero. */
export const time = (moment: string): string => moment.replace('T', ' ').replace(/(\.000)?Z$/, '');

/** Where an opt-out was taken over from. */
export const importedFrom = ({ file, line, by, at }: ImportedFromView): string =>
  `${file}, line ${line}, by ${by}, ${time(at)}`;

/** A fact with its name; nothing where there is none. */
export const row = (name: string, value: string | undefined): Markup =>
  value === undefined || value === ''
    ? markup('')
    : html`<tr>
        <th>${name}</th>
        <td>${isolated(value)}</td>
      </tr>`;
