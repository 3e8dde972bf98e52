/** HTML that may be written as it stands. */
export interface Markup {
  text: string;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** HTML of ours. */
export const markup = (text: string): Markup => ({ text });

const written = (value: string | Markup | readonly Markup[]): string => {
  if (typeof value === 'string') return escaped(value);
  return 'text' in value ? value.text : value.map(({ text }) => text).join('');
};

/** A text that may hold marks which turn the direction of writing: they end with it. */
export const isolated = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** A template in which every text is escaped. */
export const html = (parts: TemplateStringsArray, ...values: (string | Markup | readonly Markup[])[]): Markup =>
  markup(parts.map((part, index) => part + (index < values.length ? written(values[index] ?? '') : '')).join(''));
