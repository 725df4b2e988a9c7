import fc from 'fast-check';
import { inDigits } from './amounts';

const forms: readonly ((count: string, price: string, total: string) => string)[] = [
  (count, price, total) => `The town bought ${count} buses at ${price} each, spending ${total}.`,
  (count, price, total) => `The town bought ${count} desks at ${price} apiece, a bill of ${total}.`,
  (count, price, total) => `Some ${count} guests paid ${price} apiece, which brought in ${total}.`,
  (count, price, total) => `Each of the ${count} families will get ${price}, for a total of ${total}.`,
  (count, price, total) => `${count} nights at ${price} a night came to ${total}.`,
  // The total is of more than that.
  (count, price) => `The town bought ${count} buses at ${price} each, and will spend $9 million on the depot.`,
  (count, price) => `Tickets at ${price} each were sold to ${count} people, and the hall took $7 with drinks.`,
  (count, price) => `${count} nights at ${price} a night came to $7 with breakfast.`,
];

/** True sentences about a price, a count and what they make. */
export const trueProducts: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 12, max: 900 }),
    fc.integer({ min: 2, max: 9000 }),
    fc.constantFrom('$', '£', '€'),
    fc.constantFrom(...forms),
  )
  .map(([count, price, sign, form]) =>
    form(inDigits(count, 0), `${sign}${inDigits(price, 0)}`, `${sign}${inDigits(count * price, 0)}`),
  );
