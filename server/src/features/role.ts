import { withoutShouting } from '../text/nameForms';
import type { Appearance } from '../corpus/identities/clusters';
import type { Dossier } from '../corpus/identities/dossiers';

/** A role that an article gives a person: “Interior Secretary”. */
export interface Role {
  readonly text: string;
  /** The article that says so. */
  readonly uri: string;
}

/** The fullest role that the article at `uri` gives, else the one the other articles agree on most. */
export function roleOf(dossier: Dossier, uri?: string): Role | undefined {
  const here = dossier.appearances.filter(appearance => appearance.uri === uri);
  return fullest(here) ?? mostUsed(dossier.appearances);
}

function fullest(appearances: readonly Appearance[]): Role | undefined {
  return rolesOf(appearances).reduce<Role | undefined>(
    (best, role) => (best === undefined || role.text.length > best.text.length ? role : best),
    undefined,
  );
}

function mostUsed(appearances: readonly Appearance[]): Role | undefined {
  const roles = rolesOf(appearances);
  const uses = new Map<string, number>();
  for (const { text } of roles) {
    uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  return roles.reduce<Role | undefined>(
    (best, role) => (best === undefined || (uses.get(role.text) ?? 0) > (uses.get(best.text) ?? 0) ? role : best),
    undefined,
  );
}

function rolesOf(appearances: readonly Appearance[]): readonly Role[] {
  return appearances.flatMap(({ uri, entity }) => entity.titles.map(text => ({ text: quietly(text), uri })));
}

/** “COUNCILLOR”, as transcripts have it, is “Councillor”; “CEO” stays. */
function quietly(title: string): string {
  return title.replace(shouted, withoutShouting);
}

/** Words in capitals that are too long for an abbreviation. */
const shouted = /\b\p{Lu}{5,30}\b/gu;
