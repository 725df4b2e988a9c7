import path from 'node:path';
import { step, type Recipe } from './cache';
import type { NamesPeer, Peer } from './peer';

/** spaCy in a virtual environment of its own, from PyPI. */
export const spacyRecipe: Recipe = {
  name: 'spacy',
  pins: path.join(__dirname, 'requirements.txt'),
  install: folder => {
    step('python3', ['-m', 'venv', folder], 'spaCy needs Python 3.9 to 3.13 with venv (Debian: python3-venv).');
    step(
      pythonIn(folder),
      ['-m', 'pip', 'install', '--disable-pip-version-check', '-r', spacyRecipe.pins],
      'spaCy comes from PyPI: is it in reach, and is there a spaCy for this Python?',
    );
  },
};

/** OntoNotes' types in ours. */
const types = {
  PERSON: 'PERSON',
  ORG: 'ORG',
  GPE: 'GPE',
  LOC: 'LOC',
  NORP: 'NORP',
  FAC: 'FAC',
  EVENT: 'EVENT',
  PRODUCT: 'PRODUCT',
  WORK_OF_ART: 'WORK',
  LAW: 'LAW',
};

export const spacyWhole: NamesPeer = {
  name: 'spaCy 3.8 sm',
  does: 'parts of speech, dependencies, names',
  recipe: spacyRecipe,
  command: folder => spacyCommand(folder, 'whole'),
  types,
};

export const spacyNames: NamesPeer = {
  name: 'spaCy 3.8 sm, less',
  does: 'names alone',
  recipe: spacyRecipe,
  command: folder => spacyCommand(folder, 'names'),
  types,
};

/** The method of the Gender Gap Tracker, which needs a spaCy of 2019 itself, in our own words. */
export const genderGapTracker: Peer = {
  name: 'Gender Gap Tracker',
  does: 'its published method re-implemented by us on spaCy 3.8 sm, with our reporting verbs: speech, direct and indirect',
  recipe: spacyRecipe,
  command: folder => [
    pythonIn(folder),
    path.join(__dirname, 'spacy_quotes.py'),
    path.join(__dirname, '../../server/lexicon/reporting-verbs.txt'),
  ],
};

export const textacy: Peer = {
  name: 'textacy 0.13',
  does: 'on spaCy 3.8 sm: direct speech alone, paragraph by paragraph',
  recipe: spacyRecipe,
  command: folder => [pythonIn(folder), path.join(__dirname, 'textacy_quotes.py')],
};

/** What runs spaCy where it is installed in `folder`; the files to read come behind. */
export function spacyCommand(folder: string, task: 'whole' | 'names'): readonly string[] {
  return [pythonIn(folder), path.join(__dirname, 'spacy_peer.py'), task];
}

function pythonIn(folder: string): string {
  return path.join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
}
