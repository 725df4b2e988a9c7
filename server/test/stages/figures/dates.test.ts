import { check } from './check';

describe('figures: dates and times', () => {
  for (const sentence of [
    '“«Thursday|DATE relative»,” she said 🙂, “or the «2nd of May|DATE = --05-02».”',
    'On «Dec. 5, 2019|DATE = 2019-12-05», and in «December 2023|DATE = 2023-12» it rained.',
    'The deadline is «January 20th|DATE = --01-20», before «March and April|DATE < = --03/--04».',
    'The «1990s|DATE = 1990/1999», the ’«80s|DATE = 1980/1989», the «19th century|DATE = 1800/1899» and «2004-2008|DATE = 2004/2008» were dry.',
    'He sings in his 80s.',
    'They may march in «May|DATE = --05».',
    'Doors open at «5:30 p.m.|TIME = T17:30» and close at «noon|TIME = T12:00»; «9 to 10|RANGE 9..10 of people» people wait.',
    'The vote is on «5 May 2020 at 22:30 GMT|TIME = 2020-05-05T22:30».',
    'In «2016|DATE = 2016», «2016|CARDINAL 2016 of people» people sent «1,999|CARDINAL 1999 of letters» letters.',
    '«Summer 2012|DATE = 2012-06/2012-08» and the «winter of 2013|DATE = 2013-12/2014-02» were mild.',
    '«Earlier this week|DATE relative» it snowed; «last year|DATE relative» it did not.',
    'He came «Thursday morning|TIME relative», «two weeks ago|DATE relative», and «this weekend|DATE relative».',
    '«A few months ago|DATE ~ relative» it was new.',
    '«Today|DATE relative» is fine, and so was «yesterday|DATE relative».',
    'The «2016|DATE = 2016» elections cost more than «2000|CARDINAL > 2000 of votes» votes.',
    'They met on «March 3 and 4|DATE = --03-03/--03-04».',
    'On «March 3|DATE = --03-03» and «4|CARDINAL 4 of people» people came.',
    'The class of ’«16|DATE = 2016» sang.',
    'Sales rose in «2018|DATE = 2018» to «3.9 million|CARDINAL 3900000».',
    'The «26th of June, 2022|DATE = 2022-06-26» was «Sunday the 26 June, 2022|DATE = 2022-06-26»; then came «Sunday, the 3rd July|DATE = --07-03».',
    'The picture («1505|DATE = 1505») was cleaned in «1687|DATE = 1687» and «1689|DATE = 1689»; the temple burnt in «508 BC|DATE = -0507».',
    'It is open «9am-5pm|TIME = T09:00/T17:00».',
    'Euro «2020|DATE = 2020» is the name of a cup.',
    'The fair is on «3–5 July|DATE = --07-03/--07-05» and «12 to 14 August 2023|DATE = 2023-08-12/2023-08-14».',
    'Sales doubled in the «thirties|DATE = 1930/1939», the late ’«60’s|DATE = 1960/1969» and in «2012/13|DATE = 2012/2013».',
    'He sings in his late 60s and her forties; highs were in the mid-80s, lows in the upper 70s.',
    'The «1923-31|DATE = 1923/1931» drought, the FY«2022|DATE = 2022» budget and the class of ’«07|DATE = 2007».',
    'From «April 2017 to July 2019|DATE = 2017-04/2019-07» she sailed; the log ends on «9 Oct ’19|DATE = 2019-10-09».',
    'The chapel is of «A.D. 712|DATE = 0712», the well of «44 B.C.|DATE = -0043» and the road of «320 AD|DATE = 0320».',
    'The pact of «October ’73|DATE = 1973-10» held between «June 2015 and March 2016|DATE = 2015-06/2016-03».',
    'Kofi Lin and June Okoro met in «June|DATE = --06».',
    'The swinging «sixties|DATE = 1960/1969» and the «noughties|DATE = 2000/2009» were dry, the notes of «2018/03/05|DATE = 2018-03-05» say, and so is mid-«May|DATE = --05».',
  ]) {
    it(sentence, () => check(sentence));
  }
});
