import { classesOf } from '../languages/lexicon.ts';
import { fold, joinsBefore } from './fold.ts';
import type { Break, Reading } from './reading.ts';
import { isUnspaced } from './scripts.ts';
import { asciiKind, kindOf, Sign, type SignKind } from './signs.ts';
import { tellingMarks } from './tones.ts';

/** English endings that make one word with what stands before the apostrophe: don't, I'm, you're. Others begin a word: d'envoyer. */
const contracted = /^(?:t|m|d|re|ve|ll)(?![a-z])/i;

/** "Mr. Lee" is one sentence. */
const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'sra', 'mme']);

const isLetter = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123) || code > 127;

class WordReader {
  readonly reading: Reading;
  readonly #text: string;
  #word = '';
  #start = -1;
  #end = 0;
  #break: Break = 0;
  /** Whether the word being read ends with a plain letter; asking the word itself would copy it each time. */
  #endsPlain = false;
  /** Whether it has a sign that is no plain letter. */
  #marked = false;

  constructor(text: string) {
    this.#text = text;
    this.reading = { text, words: [], starts: [], ends: [], breaks: [], classes: [] };
  }

  #close(): void {
    if (this.#start < 0) return;
    if (this.#word !== '') {
      const [start, end] = [this.#start, this.#end];
      const word = this.#marked ? tellingMarks(this.#word, this.#text.slice(start, end)) : this.#word;
      this.#push(word, start, end);
    }
    this.#start = -1;
    this.#word = '';
    this.#marked = false;
  }

  #push(word: string, start: number, end: number): void {
    const { words, starts, ends, breaks, classes } = this.reading;
    words.push(word);
    starts.push(start);
    ends.push(end);
    breaks.push(this.#break);
    classes.push(classesOf(word));
    this.#break = 0;
  }

  #cut(strength: Break): void {
    this.#close();
    if (strength > this.#break) this.#break = strength;
  }

  #add(folded: string, at: number, length: number): void {
    if (folded === '') return;
    if (this.#start < 0) this.#start = at;
    this.#word += folded;
    this.#endsPlain = folded.charCodeAt(folded.length - 1) < 128;
    this.#end = at + length;
  }

  /** Takes a run of plain letters and digits at once. Answers with where it ends. */
  #run(at: number): number {
    let end = at + 1;
    while (end < this.#text.length) {
      const code = this.#text.charCodeAt(end);
      if (code > 127 || asciiKind(code) !== Sign.word) break;
      end += 1;
    }
    this.#add(this.#text.slice(at, end).toLowerCase(), at, end - at);
    return end;
  }

  /** A sign that is a letter only where letters stand around it: `$top`, `qu!t`. */
  #between(kind: SignKind, sign: string, at: number): void {
    const next = this.#text.charCodeAt(at + sign.length);
    const joins = kind === Sign.money || (this.#start >= 0 && this.#end === at);
    const inWord = joins && isLetter(next) && !isUnspaced(this.#text.charAt(at + sign.length));
    if (inWord) this.#add(sign, at, sign.length);
    else this.#cut(kind === Sign.inside ? 2 : 0);
  }

  #apostrophe(at: number): void {
    const next = this.#text.charCodeAt(at + 1);
    const joins = this.#start >= 0 && this.#end === at && contracted.test(this.#text.slice(at + 1, at + 4));
    if (!joins || !isLetter(next)) this.#close();
    else this.#end = at + 1;
  }

  /** A hyphen with space around it is a dash. */
  #isDash(at: number): boolean {
    return this.#text.charAt(at - 1) === ' ' && this.#text.charAt(at + 1) === ' ';
  }

  /** A script without spaces begins a word of its own behind plain letters. */
  #letter(sign: string, at: number): void {
    if (this.#start >= 0 && this.#word !== '' && this.#endsPlain && isUnspaced(sign)) this.#close();
    this.#add(fold(sign), at, sign.length);
    this.#marked = true;
  }

  /** "Wrong #": a word of its own, which stands for "number". */
  #isNumberSign(sign: string, at: number): boolean {
    if (sign !== '#' || !/\s/u.test(this.#text.charAt(at - 1))) return false;
    return !/[\p{L}\p{N}#]/u.test(this.#text.charAt(at + 1));
  }

  #take(kind: SignKind, sign: string, at: number): void {
    if (this.#isNumberSign(sign, at)) {
      this.#close();
      this.#push('number', at, at + 1);
    } else if (kind === Sign.word) this.#letter(sign, at);
    else if (kind === Sign.space) this.#cut(sign === '-' && this.#isDash(at) ? 2 : 0);
    else if (kind === Sign.comma) this.#cut(1);
    else if (kind === Sign.stop) this.#cut(sign === '.' && titles.has(this.#word) ? 0 : 2);
    else if (kind === Sign.apostrophe) this.#apostrophe(at);
    else if (kind === Sign.money || kind === Sign.inside) this.#between(kind, sign, at);
    else if (kind === Sign.emoji) {
      this.#close();
      this.#push(fold(sign), at, at + sign.length);
    }
  }

  /** The sign at a place: a code point, with what joins it. */
  #signAt(at: number): string {
    let sign = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    for (let joined = 0; joined < 4; joined += 1) {
      const next = at + sign.length;
      if (!joinsBefore(this.#text.charCodeAt(next))) break;
      sign += this.#text.charAt(next);
    }
    return sign;
  }

  read(): Reading {
    let at = 0;
    while (at < this.#text.length) {
      const code = this.#text.charCodeAt(at);
      if (code < 128) {
        const kind = asciiKind(code);
        if (kind === Sign.word) at = this.#run(at);
        else {
          this.#take(kind, this.#text.charAt(at), at);
          at += 1;
        }
      } else {
        const sign = this.#signAt(at);
        this.#take(kindOf(sign.length > 2 ? sign.charAt(0) : sign), sign, at);
        at += sign.length;
      }
    }
    this.#close();
    return this.reading;
  }
}

/** Reads a text into words, in time that grows with its length. */
export const readWords = (text: string): Reading => new WordReader(text).read();
