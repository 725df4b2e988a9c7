import { entities } from '../../../src/stages/entities/entities';
import { quotes } from '../../../src/stages/quotes/quotes';
import type { Facts } from '../../../src/pipeline/facts';
import type { Quote } from '../../../src/types/quote';
import { checkerByModel } from '../../support/byModel';

/** “DIRECT of she = Ann Lee”: the mention that says it, and who that is where another word names her. A mixed quote is marked with all it reports. */
function label({ kind, speaker, speakers }: Quote, facts: Facts): string {
  if (kind === 'scare') {
    return 'SCARE';
  }
  const { text } = facts.article;
  const mention = speaker === undefined ? 'nobody' : text.slice(speaker.start, speaker.end);
  const names = facts.get(entities).flatMap(({ key, name }) => (speakers.includes(key) ? [name] : []));
  const whole = names.join(' and ');
  return `${kind.toUpperCase()} of ${mention}${whole === '' || whole === mention ? '' : ` = ${whole}`}`;
}

const check = checkerByModel(quotes, found => found.map(quote => ({ ...quote, ...(quote.content ?? {}) })), label);

describe('quotes: what is said ends where the reporter goes on', () => {
  it('with another verb', () =>
    check('Maria Keller called «the offer “an insult”|MIXED of Maria Keller» and left the hall with her lawyer.'));
  it('with what only a person does, and a thing cannot do to itself', () => {
    check('The mayor said «the pier was rotten|INDIRECT of The mayor» and left the hearing.');
    check('The mayor said «the hall was “a tinderbox”|MIXED of The mayor» and closed it.');
    check('Officials said «the fire had spread and was still burning|INDIRECT of Officials».');
  });
  it('with whoever stood before: an object speaks with nobody', () =>
    check('The winger tripped a linesman and supporters said «the gate had been shut|INDIRECT of supporters».'));
  it('with what else he said, in the tense of telling', () => {
    check(
      'The clerk said «he earns too little|INDIRECT of The clerk» and asked «who would pay for the coal|INDIRECT of The clerk».',
    );
    check(
      'The clerk said «she had sold the boat|INDIRECT of The clerk», but called «it “a wreck”|MIXED of The clerk».',
    );
    check('The clerk said «nobody came and asked for coal|INDIRECT of The clerk».');
  });
  it('with what came of it', () =>
    check('Maria Keller said «she would row again|INDIRECT of Maria Keller», prompting cheers from the quay.'));
  it('with what it stands against', () =>
    check(
      'Maria Keller said «ferries would be “on time”|MIXED of Maria Keller», despite a crowd of angry travellers at the pier.',
    ));
  it('with what he calls it, whatever is said of that', () => {
    check('Maria Keller said «the lock was safe|INDIRECT of Maria Keller», something that her own surveyors doubt.');
    check('Maria Keller argued that «tolls should fall|INDIRECT of Maria Keller», a view her own union rejects.');
  });
  it('with what he calls it', () =>
    check(
      'Maria Keller said «fees would rise “a little,”|MIXED of Maria Keller» a remark that pleased nobody in the hall.',
    ));
  it('with where he has it from', () =>
    check('The station said «the dam had failed|INDIRECT of The station», citing papers it had seen.'));
  it('with when and where something was called so', () => {
    check('Maria Keller called «the toll “a farce”|MIXED of Maria Keller» on Monday.');
    check('Declan Roe described «her as “the best skipper alive”|MIXED of Declan Roe» in a column.');
    check('Maria Keller branded «him “a coward,”|MIXED of Maria Keller» a rare attack on a friend.');
    check('The union called «the offer “a joke” on every driver in the town|MIXED of The union».');
  });
  it('with the main clause', () =>
    check('After the firm asked drivers «to work on Sundays|INDIRECT of the firm», most of them left.'));
});

describe('quotes: words never hold whoever says them', () => {
  it('with an age and a place', () =>
    check('«“Nobody warned us,”|DIRECT of Maria Keller» Maria Keller, 44, of Dunmore, told the council.'));
  it('with a trade', () =>
    check('«“Ask the mayor,”|DIRECT of Declan Roe» Declan Roe, 61, a baker from Dunmore, told the Harbour Times.'));
  it('with a name in commas, behind a place', () =>
    check(
      'In a note to its crews, the chief pilot, Maria Keller, said that «nine boats would go|INDIRECT of the chief pilot = Maria Keller».',
    ));
  it('briefed on it', () =>
    check('People close to the board say that «the bank will close on Friday|INDIRECT of People close to the board».'));
});

describe('quotes: nobody says what something is called', () => {
  it('by nobody', () => {
    check('The boys were treated for what is called «“quarry chest,”|SCARE» a weakness of the lungs.');
    check('The levy, popularly called the «‘chimney toll’|SCARE», brought in little.');
  });
  it('by many', () => {
    check('Nurses call the swelling «“dock hand”|SCARE» and treat it with rest.');
    check('The cliff was dubbed the «“Grey Sister”|SCARE» by sailors who lost friends there.');
  });
  it('but somebody what he thinks of it', () => {
    check('Maria Keller called «the levy “daylight robbery”|MIXED of Maria Keller».');
    check('Nurses call «the rule “a mistake”|MIXED of Nurses».');
  });
});

describe('quotes: nobody says', () => {
  it('more about what was ordered', () =>
    check('Maria Keller ordered a second search, which was thought to be routine.'));
  it('when it was ordered', () =>
    check('The crew was told to order a search after Declan Roe was seen near the pier.'));
  it('where, when and how words in front were said', () => {
    check('«“The pumps work,”|DIRECT of Maria Keller» Maria Keller said of claims about the tunnel.');
    check('«“The pumps work,”|DIRECT of Maria Keller» Maria Keller said, drawing laughs from the back rows.');
    check('«“The pumps work,”|DIRECT of Maria Keller» Maria Keller said, another gibe at the owners of the tunnel.');
    check(
      '«“The pumps work,”|DIRECT of Maria Keller» Maria Keller told a panel in Dunmore, the largest port in the north.',
    );
  });
  it('what things do without a word', () => {
    check('The glacier threatens to bury two farms above Dunmore before winter.');
    check('The defeat underlines how far the rowers have fallen since May.');
    check('The council threatens «to close two farms above Dunmore|INDIRECT of The council».');
  });
  it('what it is hard to say', () => {
    check('It is hard to say who will row for Dunmore next year.');
    check('That is easier to say than to prove.');
  });
  it('whom somebody rang', () => check('Maria Keller called her brother from the quay and took a cab.'));
  it('what stands in front of what somebody adds', () =>
    check('Gulls 4, Terns 1: Maria Keller scored twice, Declan Roe added a goal, and the Gulls went home.'));
  it('who wrote what', () => check('The song was written by Maria Keller in 1999.'));
  it('what somebody won', () => check('Maria Keller: silver in the marathon, slowed by a cold all winter.'));
  it('what stands behind a place', () => check('MUMBAI: A fire destroyed two stores near the harbour before dawn.'));
  it('what somebody was asked', () => check('Asked who would pay for it, Keller shrugged.'));
  it('what was not made known', () => check('The museum has not disclosed the value of the vase.'));
  it('what something is agreed for', () =>
    check('Wanderers have agreed a price to sell Oto Lund, and the defender will leave in May.'));
  it('what happened meanwhile', () =>
    check('Although the square stayed quiet, a group of students responded with eggs.'));
  it('what somebody goes by', () => check('Maria Keller, known to friends as «“Mika,”|SCARE» wept.'));
  it('the name of a programme', () =>
    check(
      'Speaking on the BBC’s «“This Week,”|SCARE» Maria Keller admitted that «she was wrong|INDIRECT of Maria Keller».',
    ));
});

describe('quotes: blocks without marks', () => {
  it('behind a line that tells who wrote it', () =>
    check(
      'In a note to members, treasurer Ada Marsh wrote:\n\n«The roof fund is empty. I should have said so in spring.|INDIRECT of Ada Marsh»\n\nThe club meets again in May.',
    ));
  it('not where somebody else speaks in it', () =>
    check('Ada Marsh added:\n\n«The fund is empty|INDIRECT of Declan Roe», Declan Roe said.'));
  it('not where the line says something itself', () =>
    check('Ada Marsh said that «the fund was empty|INDIRECT of Ada Marsh»:\n\nThe club meets again in May.'));
});

describe('quotes: pulled out of the story', () => {
  it('by whoever stands beneath, before the mark that closes it', () =>
    check(
      'The pool stays shut.\n\n«“My children learned to swim here.|DIRECT of Ada Marsh»\n\nFormer coach Ada Marsh.”\n\nIt opens in May.',
    ));
  it('by nobody in a title in single marks', () =>
    check(
      '«“It was my pool too,”|DIRECT of Ada Marsh» Ada Marsh said.\n\n«‘Nobody swims now.’|SCARE»\n\nIt was built in 1961.',
    ));
});

describe('quotes: titles in marks', () => {
  it('behind what it is', () =>
    check('Keller wrote a memoir, «“Salt,”|SCARE» and said «it took two winters|INDIRECT of Keller».'));
  it('of a programme, behind its station', () =>
    check('Maria Keller told ITV’s «“Daybreak”|SCARE» that «she had never seen the file|INDIRECT of Maria Keller».'));
  it('not what is said of a book', () => check('Keller said of the book: «“Nobody finished it.”|DIRECT of Keller»'));
});

describe('quotes: who says it', () => {
  it('whoever the paragraph is about before whoever spoke in the last one', () =>
    check(
      '«“Fares are too high,”|DIRECT of Ada Marsh» Ada Marsh said.\n\nOn the same evening, Gov. Declan Roe (N.M.), who ran in 2004, named fares as one cause. «“People walk to work.”|DIRECT of Declan Roe»',
    ));
  it('more than what began', () =>
    check('«The fire started in a shed|INDIRECT of a park ranger», a park ranger said.'));
  it('both who stand together before a colon', () =>
    check(
      'Letter by Maria Keller and Declan Roe: «“The pier reopens on Monday.”|DIRECT of Maria Keller and Declan Roe»',
    ));
  it('whoever asks, past what they are', () =>
    check(
      '«“Who had the key?”|DIRECT of Maria Keller» Maria Keller, the head of the harbour board, asked. Nobody knew.',
    ));
  it('all that was said, though it is no sentence', () =>
    check('«“A sad day for Dunmore,”|DIRECT of Keller» Keller said.'));
  it('whoever asks, not whoever was asked', () =>
    check('Keller was asked by host Ann Marsh, «“Why did it cost so much?”|DIRECT of Ann Marsh»'));
  it('nobody, where nobody is said to ask', () =>
    check('Keller was asked, «“Is the captain hurt?”|DIRECT of nobody» and shook her head.'));
  it('the cue in front before one in the next sentence', () =>
    check(
      'The judge asked the clerk, «“Is she here?”|DIRECT of The judge» Ann Marsh answered, «“She is on her way.”|DIRECT of Ann Marsh»',
    ));
  it('each of two cues its own words', () =>
    check(
      'When a woman on the bridge shouted, «“Speak up,”|DIRECT of a woman on the bridge» Keller replied, «“I am hoarse already.”|DIRECT of Keller»',
    ));
  it('not whoever is written to', () =>
    check('Maria Keller wrote to her cousins saying: «“The road is open.”|DIRECT of Maria Keller»'));
  it('whoever is led to speak', () =>
    check('The storm forced the Danish brewer to say «it would rebuild the mill|INDIRECT of the Danish brewer».'));
  // FIXME: the brewer announces it.
  it('but not yet whoever is led to announce', () =>
    check('The fire led the Danish brewer to announce «it would sell the site|INDIRECT of The fire».'));
  it('whoever spoke before, where a sentence begins with “Adding”', () =>
    check('Later Maria Keller left the hall. Adding, «“I have seen worse here.”|DIRECT of Maria Keller»'));
  it('the person in front of the colon', () =>
    check('Here is Maria Keller in March 1992: «“Our road must rest on facts.”|DIRECT of Maria Keller»'));
  it('the owner of an answer, however short', () =>
    check('Maria Keller’s blunt answer: «“Nonsense.”|DIRECT of Maria Keller»'));
  it('the subject of the sentence before', () =>
    check(
      '«“We need calm,”|DIRECT of Ann Marsh» Ann Marsh said.\n\nMaria Keller, 20, a student from Dunmore, looked out at the harbour for a while. «“I had never thought of it, until this year.”|DIRECT of Maria Keller»',
    ));
  it('both of two', () =>
    check(
      'Maria Keller and Declan Roe wrote a letter. «“We will pay,”|DIRECT of they = Maria Keller and Declan Roe» they said.',
    ));
});

describe('quotes: cues', () => {
  it('with “that” right behind, and one more behind a quotation', () =>
    check(
      '«“That could cost us votes,”|DIRECT of the clerk» the clerk said, adding that «small firms may not like it|INDIRECT of the clerk».',
    ));
  it('a source in the middle', () => {
    check(
      '«The harbour|INDIRECT of Maria Keller», according to Maria Keller, «has lost two cranes since May|INDIRECT of Maria Keller».',
    );
    check(
      '«In all|INDIRECT of the audit», according to the audit, «the club had bought nine boats|INDIRECT of the audit».',
    );
    check('«Half of the rope|INDIRECT of the audit», the audit found, «had been eaten by rats|INDIRECT of the audit».');
    check('«It was|INDIRECT of he», he said, «the driest spring in memory|INDIRECT of he».');
  });
  it('a source that closes its sentence, whatever its verb looks like', () =>
    check(
      '«About two million widows with young sons live in Dunmore|INDIRECT of census figures», according to census figures.',
    ));
  it('in a relative clause', () => {
    check(
      'The council cut the ferry, a step that Maria Keller said «would empty the island|INDIRECT of Maria Keller».',
    );
    check('The pier stands near the market, which, Maria Keller said, «floods each spring|INDIRECT of Maria Keller».');
  });
  it('a claim, of its owner alone', () =>
    check(
      'The paper found a mistake in Norvane Bank’s claim that «it had paid all its fines|INDIRECT of Norvane Bank».',
    ));
  it('“as Lee noted”', () =>
    check('But as Maria Keller noted, «nobody has paid for the bridge|INDIRECT of Maria Keller».'));
  it('a court that hears', () => check('«A man was stabbed outside a cinema|INDIRECT of a court», a court heard.'));
  it('not what anybody else heard', () => check('Maria Keller heard that the road was closed.'));
  it('a sign that reads', () =>
    check('Two girls carried a sign that said «“Keep Dunmore dry”|DIRECT of a sign» and sang.'));
  it('a long source', () =>
    check('According to Maria Keller, who runs the home for old sailors, «the roof leaks|INDIRECT of Maria Keller».'));
});

describe('quotes: of those who go by what they are', () => {
  it('the company that was spoken of', () =>
    check(
      'Norvane Bank has lost two chairmen. The lender said «a third one would come in June|INDIRECT of The lender = Norvane Bank».',
    ));
  it('“it”', () =>
    check(
      'Dunmore Museum has lost its roof. It said «visitors could come back by spring|INDIRECT of It = Dunmore Museum».',
    ));
  it('not something whose name says that it is something else', () =>
    check('The trial at Dunmore Crown Court goes on. The company said «the bridge was safe|INDIRECT of The company».'));
  it('the one of that people', () =>
    check('Ada Marsh lost twice in June. «“I need a rest,”|DIRECT of the Canadian = Ada Marsh» said the Canadian.'));
  it('the person of that age', () =>
    check(
      'Maria Keller took over the choir on Monday.\n\nThe 38-year-old wrote: «"I have waited for this."|DIRECT of The 38-year-old = Maria Keller»',
    ));
});

describe('quotes: odd marks', () => {
  it('a mark before every sentence that was a paragraph', () =>
    check(
      'Maria Keller said: «"The bridge is safe.|DIRECT of Maria Keller» «"We looked at it.|DIRECT of Maria Keller» «"Everybody may cross."|DIRECT of Maria Keller»',
    ));
  it('single marks around double ones', () =>
    check('«‘It felt «“like a fair”|SCARE» down there,’|DIRECT of Maria Keller» said Maria Keller, a porter.'));
});

describe('quotes: what the model hears said', () => {
  it('with a word that no list has', () => {
    check('Maria Keller gossiped that «the ferry company was broke|INDIRECT of Maria Keller».');
    check('Keller pleaded «guilty to stealing two boats|INDIRECT of Keller».');
  });
  it('from where it begins', () => check('The mayor is calling for «the pier to be closed|INDIRECT of The mayor».'));
  it('but not what nobody said, nor whom somebody rang', () => {
    check('Roe gave no reason for the delay.');
    check('He called Lee twice on Monday.');
  });
});
