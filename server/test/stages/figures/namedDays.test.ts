import { check, checkDated } from './check';

describe('figures: days and quarters told by their place in a longer time', () => {
  for (const sentence of [
    'It met on the «third Monday in May|DATE = 2019-05-20», and will on the «last Friday of March 2020|DATE = 2020-03-27».',
    'He came on «Tuesday of last week|DATE = 2020-01-07 relative», she on the «second of August|DATE = 2019-08-02».',
    'Sales fell in «Q1 2019|DATE = 2019-01/2019-03» and rose in «2019 Q3|DATE = 2019-07/2019-09» 🙂.',
    'The pass is shut from «November to March|DATE = 2018-11/2019-03».',
    'Entries close on «Fri 31st|DATE = 2020-01-31 relative»; the list was signed «last week on Tuesday|DATE = 2020-01-07 relative».',
    'She woke at «10 o’clock|TIME = T10:00»; the “old house” dates back to «1865|DATE = 1865».',
    '«H1 2019|DATE = 2019-01/2019-06» was good, «2018 H2|DATE = 2018-07/2018-12» was not.',
  ]) {
    it(sentence, () => checkDated(sentence));
  }
  for (const sentence of [
    'It meets on the «third Monday in May|DATE relative» or on the «second of August|DATE = --08-02».',
    'The pass is shut from «November to March|DATE = --11/--03».',
    'The «third|ORDINAL 3 of man» man left.',
  ]) {
    it(sentence, () => check(sentence));
  }
});
