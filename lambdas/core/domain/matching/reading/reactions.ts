/**
 * How phones report a reaction to a message in plain text, folded: what stands before the quotation, or behind it. From the strings that
 * Apple's Messages and Google's Messages send to phones that know no reactions, by language.
 */
const before: readonly string[] = [
  // English
  '(?:liked|loved|disliked|emphasi[sz]ed|questioned|laughed at|reacted .{0,12} to|reacted to|hearted|thumbed up|added .{0,12} to|replied to)',
  'removed (?:an? |the )?.{1,20} from',
  // French
  '(?:a|as) (?:aime|adore|deteste|ri de|ri a|souligne|insiste sur|questionne|interroge|reagi .{0,16})',
  "n['’ ]?a pas aime",
  '(?:a )?(?:retire|supprime) .{1,30} (?:de|sur|a)',
  '(?:j ?aime|adore|rit de)',
  // Spanish
  '(?:le gusto|le encanto|le encanta|le gusta|no le gusto|le dio risa|se rio de|se rie de|enfatizo|resalto|puso en duda|cuestiono|reacciono .{0,16}|te gusto|te encanto)',
  '(?:quito|elimino) .{1,30} (?:de|a)',
  // Portuguese
  '(?:curtiu|gostou de|gostou|adorou|amou|nao gostou de|nao curtiu|riu de|riu|enfatizou|questionou|reagiu .{0,16})',
  'removeu .{1,30} (?:de|da)',
  // German
  '(?:gefallt|gefallt nicht|liebt|geliebt|lacht uber|hat gelacht uber|betont|hinterfragt|gefiel|mag|hat .{0,20} auf|hat .{0,30} mit|reagierte .{0,16}|reagiert .{0,16}|hat .{0,40} zu|hervorgehoben|fand)',
  '(?:hat )?.{0,20}(?:entfernt|geloscht).{0,10}',
  // Italian
  '(?:piace|ha messo .{0,20} a|ha adorato|adora|ha riso di|ha riso a|ride di|non piace|ha enfatizzato|ha evidenziato|ha dubitato di|ha reagito .{0,16}|mi piace)',
  'ha rimosso .{1,30} da',
  // Dutch
  '(?:vindt|vond|geliked|is dol op|heeft gelachen om|lachte om|benadrukt|heeft benadrukt|vraagt zich af|heeft .{0,20} op|reageerde .{0,16}|gereageerd .{0,16})',
  // Swedish, Norwegian, Danish
  '(?:gillade|alskade|ogillade|skrattade at|betonade|ifragasatte|reagerade .{0,16}|likte|elsket|lo av|synes godt om|kunne lide|elskede|grinede af|reagerte .{0,16}|reagerede .{0,16})',
  // Polish, Czech, Russian, Turkish, Romanian, Indonesian
  '(?:polubil(?:a|o|\\(a\\))?|pokochal(?:a)?|rozsmieszylo|zareagowal(?:a)? .{0,16}|libi se|reakce .{0,16}|понравилось|нравится|не нравится|не понравилось|поставил.{0,24}|реакция .{0,16}|смеется над|begendi|bayildi|guldu|a apreciat|i-a placut|menyukai|bereaksi .{0,16}|suka)',
];
const behind =
  '(?:gefallt .{0,16}|leuk|geweldig|mesajini .{0,24}|gonderisini .{0,16}|に.{0,24}|を.{0,24}|に対して.{0,20}|表示.{0,10}|에 .{0,24}|[을를이가](?:\\([를가]\\))? .{0,24}|에.{0,20}|님.{0,16}|fand .{0,16}|mochte .{0,8}|aimee?|hat .{0,24})';
const emoji =
  '(?:[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200d\\ufe0f\\u200b]{1,12} ?(?:to|a|à|zu|auf|an|op|su|pe|на|til|till|で|对|對|에)?)';

const invisible = '[\\s\\u200a-\\u200f\\u2060\\ufeff]*';
/** What stands before a quotation that was reacted to; on text in lower case without accents. */
export const reactionBefore = new RegExp(
  `^${invisible}(?:${before.join('|')}|${emoji}|对|對|赞了|喜欢了|이|님이)${invisible}(?:an? |the |le |la |das |een )?${invisible}$`,
  'u',
);
/** What stands behind it. */
export const reactionBehind = new RegExp(`^${invisible}${behind}${invisible}$`, 'u');
