import { checkDated } from './check';

describe('figures: relative dates', () => {
  for (const sentence of [
    'It rained «Thursday|DATE = 2020-01-16 relative», and it will rain on «Thursday|DATE = 2020-01-23 relative».',
    'He left «last Friday|DATE = 2020-01-17 relative»; she comes «next Friday|DATE = 2020-01-24 relative».',
    '«This week|DATE = 2020-01-13/2020-01-19 relative», «last week|DATE = 2020-01-06/2020-01-12 relative» and «next month|DATE = 2020-02 relative» differ.',
    '«Earlier this week|DATE = 2020-01-13/2020-01-18 relative» and «later this year|DATE = 2020-01-18/2020-12-31 relative» it will change.',
    '«Last summer|DATE = 2019-06/2019-08 relative» was dry, and so was «last May|DATE = 2019-05 relative».',
    'Skiers died «this winter|DATE = 2019-12/2020-02 relative», more than «last winter|DATE = 2018-12/2019-02 relative»; «this spring|DATE = 2020-03/2020-05 relative» will be mild.',
    '“«Yesterday|DATE = 2020-01-17 relative»,” she said 🙂, “and «ten years ago|DATE = 2010 relative».”',
    'They met «two weeks ago|DATE = 2020-01-04 relative», «three days ago|DATE = 2020-01-15 relative» and «a decade ago|DATE = 2010 relative».',
    'The match is set for «this weekend|DATE = 2020-01-18/2020-01-19 relative».',
    'She was told to answer by «Monday|DATE <= = 2020-01-20 relative», and nothing had come by «Thursday|DATE <= = 2020-01-16 relative».',
    'By «Tuesday|DATE <= = 2020-01-21 relative» it will melt, he said «Friday|DATE = 2020-01-17 relative».',
    'They will meet in «March|DATE = 2020-03», as they had in «May|DATE = 2019-05».',
    'On «Jan. 20|DATE = 2020-01-20» they vote; on «December 20|DATE = 2019-12-20» they did.',
    'It opened in «March|DATE = 2019-03» and closed in «December|DATE = 2019-12».',
    'The hearing is on «Monday|DATE = 2020-01-20 relative», and the deadline for pleas is «Friday|DATE = 2020-01-24 relative».',
    'Ahead of «Tuesday|DATE = 2020-01-21 relative»’s ballot, bars shut «Thursday|DATE = 2020-01-16 relative».',
    'The toll takes effect on «Wednesday|DATE = 2020-01-22 relative»; it has been free since «Monday|DATE >= = 2020-01-13 relative».',
    '«Friday|DATE = 2020-01-24 relative» is a holiday 🙂.',
    'She came a «day before yesterday|DATE = 2020-01-16 relative» and goes the «day after tomorrow|DATE = 2020-01-20 relative».',
    'It burned the «year before last|DATE = 2018 relative» and was rebuilt «a fortnight ago|DATE = 2020-01-04 relative».',
    'The expo is on «Dec 20|DATE = 2020-12-20».',
    '«Thursday morning|TIME = 2020-01-16 relative» was cold, «tonight|TIME = 2020-01-18 relative» will be colder.',
    'She came on «4 May|DATE = 2019-05-04» «last year|DATE = 2019 relative», wed «a fortnight later|DATE relative» and left «a year after|DATE relative».',
    'The port reopens «Monday|DATE = 2020-01-20 relative» after «Thursday|DATE > = 2020-01-16 relative»’s storm.',
    'It’s on «Monday|DATE = 2020-01-20 relative». If it snows on «Tuesday|DATE = 2020-01-21 relative», all must be in by «Friday|DATE <= = 2020-01-24 relative»; she may have left on «Tuesday|DATE = 2020-01-14 relative».',
    'He was to see her on «Monday|DATE = 2020-01-20 relative», and they threatened to walk out on «Tuesday|DATE = 2020-01-21 relative»; the shop was shut on «Wednesday|DATE = 2020-01-15 relative».',
    'The dance was called off for «Sunday|DATE = 2020-01-19 relative», and hail could fall on «Monday|DATE = 2020-01-20 relative»; he could not sleep on «Thursday|DATE = 2020-01-16 relative».',
    'The talk is at «6 p.m.|TIME = T18:00» on «Tuesday|DATE = 2020-01-21 relative», but dogs are still hurt from «Tuesday|DATE = 2020-01-14 relative»’s fire.',
    'On «Friday 10th January|DATE = 2020-01-10» the court opens.',
    'He is back in «a fortnight’s time|DATE = 2020-02-01 relative», she in «three days’ time|DATE = 2020-01-21 relative» and the boat in «a year’s time|DATE = 2021 relative»; the bill is due in «a fortnight|DURATION 1 fortnight».',
    'Over the «past fortnight|DATE = 2020-01-05/2020-01-18 relative» it snowed; «next fortnight|DATE = 2020-01-19/2020-02-01 relative» they meet, having a week’s time to pack.',
  ]) {
    it(sentence, () => checkDated(sentence));
  }

  for (const sentence of [
    'Coaches to the coast run on «Monday|DATE = 2020-01-20 relative», and no boats are sailing on «Tuesday|DATE = 2020-01-21 relative».',
    'The library is closed until «Wednesday|DATE <= = 2020-01-22 relative».',
    'Officers say the man fled on «Tuesday|DATE = 2020-01-14 relative».',
  ]) {
    it(`${sentence} (by the model)`, () => checkDated.byModel(sentence));
  }
});
