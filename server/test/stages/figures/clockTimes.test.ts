import { check } from './check';

describe('figures: times of day that need more than an hour and its sign', () => {
  for (const sentence of [
    'The hall is open «8-10am|TIME = T08:00/T10:00», «9 a.m.|TIME = T09:00» to «5 p.m.|TIME = T17:00» and between «6 and 7 p.m.|TIME = T18:00/T19:00».',
    'The lift stands still at «10:00–11:45|TIME = T10:00/T11:45» 🙂 and from «11-1pm|TIME = T11:00/T13:00».',
    'The alarm rang at «half past six|TIME = T06:30», the bell at «quarter to nine|TIME = T08:45».',
    'He left at «ten past four in the afternoon|TIME = T16:10», she at «seven o’clock|TIME = T07:00».',
    'Lift-off is at «0615 GMT|TIME = T06:15»; the “all clear” came at «8 in the evening|TIME = T20:00».',
    'The wave came at «4:20 a.m.|TIME = T04:20» («0720 GMT|TIME = T07:20»).',
    'Buses at «07h15|TIME = T07:15» and «19h05|TIME = T19:05» ran; the fight took «12h|DURATION 12 hour».',
    'It sank at «ten to six in the evening|TIME = T17:50» 🙂.',
    'From «9 to 11|RANGE 9..11 of people» people came, and 0615 is a code.',
    'Odds of «ten|CARDINAL 10» to «four|CARDINAL 4».',
    'The boat left at «0640|TIME = T06:40», docked at «1115|TIME = T11:15» local time, and the watch ran from «2200 to 0600|TIME = T22:00/T06:00».',
    'A bell rang at «21.45|TIME = T21:45» on «Friday|DATE relative»; the shares closed at «21.45|CARDINAL 21.45».',
    'Gates shut at «ten to six|TIME = T05:50», at «half eight|TIME = T08:30» and by «one a.m.|TIME <= = T01:00»; odds stood at «ten|CARDINAL 10» to «six dollars|MONEY 6 USD of odds».',
    'The tram sets off from the yard and leaves Kell at «1740|TIME = T17:40»; the index stood at «1740|CARDINAL 1740».',
    'She landed at «11.25|TIME = T11:25», shops shut at «20.00 hours|TIME = T20:00» and the «0548|TIME = T05:48» to Orm was full.',
    'At «09:31:20 UTC|TIME = T09:31:20» it went dark; the bell rang at «two minutes past midnight|TIME = T00:02» and «ten minutes to noon|TIME = T11:50».',
    'The bus left «10 mins past six in the morning|TIME = T06:10» and was due by «0815 hrs|TIME <= = T08:15».',
    'It begins at «7 o’clock in the evening|TIME = T19:00», or «1530 EAT|TIME = T15:30», as we eat at «8|CARDINAL 8».',
    'The wave hit at «1725|TIME = T17:25»; the «18.05|TIME = T18:05» to Kell was late, and the price of the «18.05|CARDINAL 18.05 of deal» deal fell.',
    'Talks begin at «16:00 UTC+2|TIME = T16:00», «1400 CAT|TIME = T14:00»; Orm lies in UTC+5:30 and GMT-3.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
