import { foldedWords } from './lexicon.ts';

/** First names that are frequent where the product's languages are spoken, and no other words: people write them without a capital. */
export const firstNames: ReadonlySet<string> = new Set(
  foldedWords(
    'john james robert michael david william richard joseph thomas charles christopher daniel matthew anthony steven steve andrew paul joshua ' +
      'kenneth kevin brian george timothy tim ronald edward jason jeffrey jeff ryan jacob gary nicholas eric jonathan stephen larry justin ' +
      'scott brandon benjamin samuel sam gregory greg alexander alex raymond jerry dennis tyler jose juan carlos luis jorge miguel pedro ' +
      'pablo diego javier fernando ricardo eduardo antonio manuel francisco alejandro roberto sergio victor oscar hector raul mario angel ' +
      'mary maria patricia jennifer jenny linda elizabeth liz barbara susan jessica sarah sara karen lisa nancy betty sandra margaret ashley ' +
      'kimberly kim emily donna michelle carol amanda melissa deborah debbie stephanie rebecca becky laura sharon cynthia dorothy amy ' +
      'kathleen angela shirley brenda emma anna pamela nicole samantha katherine kate katie christine helen debra rachel carolyn janet ' +
      'catherine heather diane olivia julie joyce victoria ruth kelly lauren christina joan evelyn judith megan andrea cheryl hannah ' +
      'jacqueline martha gloria teresa theresa ann anne annie sophia sophie isabella natalie alice jane guadalupe rosa carmen ana lucia elena ' +
      'claudia gabriela veronica monica adriana silvia beatriz mike dave jim jimmy bob bobby tom tommy joe joey dan danny chris nick tony ' +
      'ben matt josh zach zack kyle sean shawn ethan logan mason noah liam lucas oliver henry harry freddie simon graham nigel ' +
      'mohammed muhammad mohamed ahmed ali omar hassan ibrahim fatima aisha priya rahul raj amit sanjay pooja neha wei ming hiroshi yuki ' +
      'pierre jean michel jacques philippe nathalie isabelle celine hans klaus jurgen wolfgang stefan sabine petra heike monika giovanni ' +
      'giuseppe luca marco francesca giulia chiara joao jan piet anneke katarzyna agnieszka piotr krzysztof ivan olga natasha sergei dmitri ' +
      'احمد محمد محمود مصطفى حسن حسين يوسف ابراهيم فاطمه عائشه ساره مريم ليلى زينب خديجه عبدالله عمر سعيد طارق ' +
      'משה דוד יוסי אברהם שרה רחל רונית מיכל יעקב שלמה יצחק שמואל דנה אורית עומר איתי נועם',
  ),
);
