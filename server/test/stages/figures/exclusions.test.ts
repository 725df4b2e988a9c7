import { check } from './check';

describe('figures: numbers that are no figures', () => {
  for (const sentence of [
    '“This one,” she said 🙂 of Flight 370.',
    '«Two|CARDINAL 2 of 727 Boeing planes» 727 Boeing planes landed under Section 427 of the law.',
    'The S&P 500 and the FTSE 100 fell.',
    'MS-13 and the A320 use 5G.',
    'They beat us 3-2, call 555-1234 or 24/7.',
    '1. Open the lid.',
    'Call (555) 012-3456, 555-012-3456, +44 20 7946 0123 or 020 7946 0123.',
    'As was shown before [12] and after it [8–11], see p. 23 and Vol. 3, No. 4.',
    'She lives at 49 Harbour Row, he at 1600 South Mill Street.',
    'So far it is Harbour: 1, Mill: 0.',
    'They grounded «two|CARDINAL 2 of new 737 Rex jets» new 737 Rex jets after a high-five.',
    'The drug PLX-R18 failed.',
    'She is in her mid-20s; the Ninth Circuit met on 5th Avenue; they dialled 911.',
    'They flew on Air Force One; they need one another.',
    'He asked for a safe third country and a third party.',
    "USA Today said that this one is no one's.",
    'The caravan 2.0 begins.',
    'One would think so; the one who left is gone.',
    'The recipe is 1,2,3 or 10.0.0.1.',
    'Read https://example.org/2019/05/two-dead-in-5-storms now.',
    'The message 672138506081275904 is lost.',
    'A dented 305 hatchback stood at 88 W. Pine Road, by the shop at 1951 Quarry Street.',
    'The bar was full of thirty-somethings; Fortune 500 firms hire them.',
    'The Boeing 737-300 took the 405 freeway past locker 31, and «40|CARDINAL 40 of bus drivers» bus drivers the 61 bus.',
    'Her pin was 2290, the file 17-ab-2208, and she lives at 12 East 41st Street.',
    'Old Otters «7|CARDINAL 7», Grey Herons «2|CARDINAL 2»: Ann Lee scored twice.',
    'A Colt 1911 was found; appeal 11/2019 was lost.',
  ]) {
    it(sentence, () => check(sentence));
  }

  for (const sentence of [
    'The 737 MAX is back; the «14|CARDINAL 14 of Labour MPs» Labour MPs and the «450|CARDINAL 450 of Nigerian troops» Nigerian troops left.',
    'A total of «34|CARDINAL 34» were hurt.',
    '«Two|CARDINAL 2 of boats» boats sank: «16|CARDINAL 16 of people» people drowned and «70|CARDINAL 70 of people» were saved.',
    'Brent crude rose «$2.10|MONEY 2.1 USD of Brent crude».',
    'Stewards put the crowd at «9,000|CARDINAL 9000 of crowd», and the mayor put it at «4,000|CARDINAL 4000».',
    'Loans grew «6 percent|PERCENT 6 percent of Loans» year on year.',
  ]) {
    it(`${sentence} (by the model)`, () => check.byModel(sentence));
  }
});
