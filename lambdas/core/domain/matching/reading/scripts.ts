/** Scripts whose words stand without spaces between, or, as in Korean, take endings that are words of their own to us. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}ー々]/u;

/** Whether a word is written in such a script, at least in part. */
export const isUnspaced = (word: string): boolean => word.charCodeAt(0) > 0xdff && unspaced.test(word);
