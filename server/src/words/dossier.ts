import type { JoinReason } from '../corpus/identities/appearance';

/** The parts of a dossier, as they are headed. */
export const dossierParts = {
  names: 'Names',
  roles: 'Roles',
  mentions: 'First and last mention',
  statements: 'Statements, newest first',
  figures: 'Figures given, newest first',
  quotedWith: 'Quoted in the same articles',
  namedWith: 'Named in the same articles',
} as const;

/** Of an article whose date is not known. */
export const undated = 'undated';

/** Because of what a name is taken for its bearer's; undefined of the name itself. */
export const joinReasons: Readonly<Record<JoinReason, string | undefined>> = {
  'same-name': undefined,
  'fuller-name': 'part of the fuller name, which nobody else has',
  'known-name': 'the name with a word too many',
  surname: 'nobody else has the surname',
  title: 'nobody else of the surname has the title',
  'called-so': 'nobody else is called by the surname alone',
  'given-name': 'nobody else of the given name has the title',
  family: 'nobody else of the given name is of a family that the article names',
  acronym: 'an article gives the acronym beside the name',
  initials: 'no other name has these initials',
  misspelt: 'taken for a slip, in the same company',
  'turned-about': 'the same words, in another order',
  transliterated: 'the same sounds, in the same company',
  'other-name': 'an article gives both names',
  listed: 'a list of names of the folder has it',
  decided: 'somebody decided it',
};

/** What leads to it. */
export const openDossier = 'Open dossier';
