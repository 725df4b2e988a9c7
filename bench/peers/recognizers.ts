import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installed, step, type Recipe } from './cache';

/** Microsoft Recognizers-Text (npm, MIT): numbers, amounts and dates, each kind by a reader of its own. */
export interface Recognizers {
  readonly recognizeNumber: Recognize;
  readonly recognizePercentage: Recognize;
  readonly recognizeCurrency: Recognize;
  readonly recognizeDimension: Recognize;
  readonly recognizeDateTime: Recognize;
}

type Recognize = (text: string, culture: string) => readonly unknown[];

/** Loads it, after installing it where it is not. Throws an error that says what is missing. */
export function loadRecognizers(): Recognizers {
  const folder = installed(recipe);
  return createRequire(path.join(folder, 'package.json'))('@microsoft/recognizers-text-suite') as Recognizers;
}

const pins = path.join(__dirname, 'recognizers.json');

const recipe: Recipe = {
  name: 'recognizers',
  pins,
  install: folder => {
    copyFileSync(pins, path.join(folder, 'package.json'));
    step('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder], 'npm and its registry are needed.');
  },
};
