/**
 * Letters and signs that look like a Latin letter, after case is folded: folding first is what keeps QUIT readable, whose I would
 * otherwise be taken for an l. From the shapes people use to get past filters (Unicode Technical Standard 39 calls them confusables).
 */
const table: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  η: 'n',
  ο: 'o',
  ρ: 'p',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  // Armenian, and Latin letters of other shapes
  օ: 'o',
  ս: 'u',
  ո: 'n',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ƨ: 's',
  ʂ: 's',
  ţ: 't',
  ƚ: 'l',
  ƅ: 'b',
  ɴ: 'n',
  ʀ: 'r',
  ɪ: 'i',
  ʙ: 'b',
  ʟ: 'l',
  ᴀ: 'a',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ᴋ: 'k',
  ᴍ: 'm',
  ᴏ: 'o',
  ᴘ: 'p',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ꜱ: 's',
  ǫ: 'q',
  ᵾ: 'u',
  // Digits and signs
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
  '€': 'e',
  '¢': 'c',
  '|': 'i',
  '!': 'i',
  '*': 'o',
};

/** Letters that are one in a look-alike spelling: an l is drawn like an I or a 1. */
const same: Readonly<Record<string, string>> = { l: 'i' };

const looks = new Map(Object.entries({ ...table, ...same }));
const mark = /[^a-z]/u;

/** Whether a folded word has anything but plain Latin letters, so that it may be a look-alike spelling of one that has not. */
export const isStrange = (word: string): boolean => mark.test(word);

/** Greek letters whose capitals look like other letters than they do themselves. */
const capitals: Readonly<Record<string, string>> = { ν: 'n', η: 'h', υ: 'y', μ: 'm', γ: 'r', λ: 'a' };

/** How a folded word looks that was typed in capitals: `EΝD`. */
export const lookOfCapitals = (word: string): string =>
  lookOf(Array.from(word, (letter) => capitals[letter] ?? letter).join(''));

/** How a folded word looks: two words with the same look are the same to the eye. */
export function lookOf(word: string): string {
  let look = '';
  for (const letter of word) look += looks.get(letter) ?? letter;
  return look;
}
