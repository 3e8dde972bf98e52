/** Words that do the same in a wish, as alternatives of a pattern. */

/** What a sender does, as "don't …" names it. */
export const contact =
  'text|txt|tex|texts|texted|message|messages|msg|contact|sms|call|phone|ring|email|mail|write|dm|bother|bug|disturb|harass|spam|pester|annoy|hassle|solicit|inbox|stalk|bombard|hound|target|reach|ping|approach|notify|trouble|pursue|hit|hmu|dm|market';
/** Those of them that need no object to be understood. */
export const contactAlone = 'text|txt|message|msg|contact|sms|spam|harass|pester|solicit|disturb|bombard';
/** Being texted. */
export const contacted =
  'contacted|texted|messaged|called|emailed|phoned|bothered|disturbed|spammed|solicited|harassed|notified|bugged|marketed|pestered|annoyed|approached';
/** Texting, as a noun too. */
export const contacting =
  'texting|txting|textin|messaging|msging|contacting|spamming|bothering|bugging|harassing|pestering|annoying|calling|emailing|smsing|hounding|stalking|bombarding|soliciting|blasting|sending';
/** Getting what is sent. */
export const receive = 'receive|recieve|get|have|see|hear|accept|read';
export const receiving = 'receiving|recieving|getting|hearing|having|seeing';
/** Taking somebody off a list. */
export const remove =
  'retire|take|tak|tke|tkae|del|removing|deleting|taking|block|get|remove|delete|scratch|strike|cross|drop|unlist|exclude|scrub|pull|wipe|purge|erase|knock|kick|leave|keep|clear|ditch|discard|eliminate|withdraw|quit|omit|scrap|lift|cut|kill|nuke|rm|rmv';
export const removeAlone =
  'remove|delete|del|erase|purge|unlist|exclude|scrub|wipe|discard|delist|unenroll|deregister|dereg|unregister|removing|deleting|disenroll|unenrol|rmv';
export const removed =
  'removed|deleted|erased|unlisted|unsubscribed|excluded|purged|scrubbed|wiped|dropped|delisted|unenrolled|deregistered|withdrawn';
/** What is kept of a person. */
export const number =
  'number|numbers|num|nums|nbr|nmbr|numb|nmber|numer|numbr|phone|cell|mobile|info|information|details|data|contact|contacts|profile|digits|nr|line';
export const list =
  'list|lists|lsit|database|db|system|systems|records|contacts|files|file|mailing|marketing|directory|roster|books|campaign|campaigns|distribution|crm|newsletter|rotation';
/** The person, or what belongs to them. */
export const mine = 'me|us|my|our|mine|this|these|the|that|his|her|him|their';
/** What was sent, without its name. */
export const these = 'this|these|it|that|those|them|dis|dat|dese';
/** People who did not send the messages. */
export const somebody = 'someone|somebody|anyone|another|sum1|some1';
export const authorities =
  'ftc|fcc|ico|bbb|ofcom|acma|crtc|police|cops|cop|sheriff|authorities|carrier|provider|attorney|lawyer|lawyers|solicitor|regulator|7726|trai|ombudsman|33700';
/** What is unwanted about the messages. */
export const unwanted =
  'spam|spamming|spammer|spammers|junk|scam|scams|scammer|scammers|harassment|harrassment|harrasment|harasment|harassing|illegal|unsolicited|unwanted|unwelcome|intrusive|nuisance|phishing';
