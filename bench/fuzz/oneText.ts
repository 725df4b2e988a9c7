// A process that reads one text by rule and nothing else: a string of JSON on the standard input. Prints all that it found.
import { readFileSync } from 'node:fs';
import { readMeans } from '../../server/src/node/means';
import { readAndFound } from './faults';

const means = readMeans();
const text = JSON.parse(readFileSync(0, 'utf8')) as string;

process.stdout.write(readAndFound(text, means));
