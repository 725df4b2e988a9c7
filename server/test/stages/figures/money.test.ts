import { check } from './check';

describe('figures: money', () => {
  for (const sentence of [
    'The dollar fell and money is scarce.',
    '“«$5|MONEY 5 USD», no more,” said the clerk 🙂 of the «€7|MONEY 7 EUR of bill» bill.',
    'The fund holds «$80.7 million|MONEY 80700000 USD of fund» and owes «£3bn|MONEY 3000000000 GBP of fund».',
    'Oil rose to «$5|MONEY 5 USD per barrel of Oil» a barrel and «C$6.50|MONEY 6.5 CAD per litre of Oil» per litre.',
    'They gave «a billion dollars|MONEY 1000000000 USD», or «US$1.5 trillion|MONEY 1500000000000 USD» in all.',
    'The fine was «EUR 20,000|MONEY 20000 EUR», some «25,000 Canadian dollars|MONEY ~ 25000 CAD».',
    'It lost «90 pence|MONEY 0.9 GBP», then «12 cents|MONEY 12 cent», then «40p|MONEY 0.4 GBP».',
    'A bill of «280 million pounds|MONEY 280000000 GBP» weighed on «190 pounds|QUANTITY 190 pound-mass of flour» of flour.',
    'The bank lent «300 Georgian lari|MONEY 300 GEL of bank», «10 Turkish lira|MONEY 10 TRY of bank» and «100,000 ₭|MONEY 100000 LAK of bank».',
    'A «$10 CAD|MONEY 10 CAD of ticket» ticket; «75 USD million|MONEY 75000000 USD» and «120 MEUR|MONEY 120000000 EUR» in aid.',
    'The farm owes «12,34,567 rupees|MONEY 1234567 INR of farm» and «a quarter million euros|MONEY 250000 EUR of farm».',
    'Shares fell «18 sen|MONEY 18 sen of Shares», then «40 paise|MONEY 40 paisa of Shares».',
    'Profit was «€93.3 million|MONEY 93300000 EUR of Profit» «a year earlier|DATE relative» and is «€5|MONEY 5 EUR per year of Profit» a year now.',
    'Seats at the «$353,000|MONEY 353000 USD per plate of a-plate dinner»-a-plate dinner sold.',
    'Profits fell «17pc|PERCENT 17 percent of Profits» to «pounds 35m|MONEY 35000000 GBP of Profits».',
    'Repairs of «€120-€150|RANGE 120..150 EUR» are usual, and seats go for «$40-$45|RANGE 40..45 USD of seats».',
    'The port took «N1.4bn|MONEY 1400000000 NGN of port» in fees for N95 masks; the yard has «CHF 7 mil|MONEY 7000000 CHF of yard».',
    'The canal got «N62 billion|MONEY 62000000000 NGN of canal», and «N45 million|MONEY 45000000 NGN of canal» went on N95 masks.',
    'They paid «five hundred pounds|MONEY 500 GBP», then «half a million pounds|MONEY 500000 GBP».',
    'The cargo weighed «five hundred pounds|QUANTITY 500 pound-mass of cargo» and they paid for «20 pounds|QUANTITY 20 pound-mass of rice» of rice.',
    'The mill lost «40 millions of pounds|MONEY 40000000 GBP of mill».',
    'A ferry ticket is «6,40 €|MONEY 6.4 EUR of ferry ticket» now, up «2,5 %|PERCENT 2.5 percent of ferry ticket».',
    'Pages 1,2 are lost; the harbour shipped «245 000 tonnes|QUANTITY 245000 tonne of grain» of grain.',
    'The deficit was «-$5.2bn|MONEY -5200000000 USD of deficit».',
  ]) {
    it(sentence, () => check(sentence));
  }

  for (const sentence of [
    'It cost «214 million Danish kroner|MONEY 214000000 DKK». Profit fell to «902 million kroner|MONEY 902000000 DKK of Profit».',
    'It cost «902 million kroner|MONEY 902000000 NOK».',
    'It cost «5 Danish kroner|MONEY 5 DKK», «6 Norwegian kroner|MONEY 6 NOK» and «7 kroner|MONEY 7 NOK».',
  ]) {
    it(`takes bare kroner for those that the article names in full: ${sentence}`, () => check(sentence));
  }
});
