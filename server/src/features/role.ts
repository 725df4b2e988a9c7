import { withoutShouting } from '../text/nameForms';
import { rememberWhileHeld } from '../pipeline/memo';
import type { Dossier } from '../corpus/identities/dossiers';

/** A role that an article gives a person: “Interior Secretary”. */
export interface Role {
  readonly text: string;
  /** The article that says so. */
  readonly uri: string;
}

/** The fullest role that the article at `uri` gives, else the one the other articles agree on most. */
export function roleOf(dossier: Dossier, uri?: string): Role | undefined {
  return (uri === undefined ? undefined : fullestIn(dossier, uri)) ?? mostUsed(dossier);
}

function fullestIn({ appearances }: Dossier, uri: string): Role | undefined {
  let best: Role | undefined;
  for (const { entity } of appearances.filter(appearance => appearance.uri === uri)) {
    for (const text of entity.titles.map(quietly)) {
      if (best === undefined || text.length > best.text.length) {
        best = { text, uri };
      }
    }
  }
  return best;
}

/** Of two that are used as much, the one that is used first. */
const mostUsed = rememberWhileHeld(({ appearances }: Dossier): Role | undefined => {
  const roles = new Map<string, Role & { uses: number }>();
  for (const { uri, entity } of appearances) {
    for (const title of entity.titles) {
      const text = quietly(title);
      const role = roles.get(text) ?? { text, uri, uses: 0 };
      role.uses++;
      roles.set(text, role);
    }
  }
  let best: (Role & { uses: number }) | undefined;
  for (const role of roles.values()) {
    best = best === undefined || role.uses > best.uses ? role : best;
  }
  return best && { text: best.text, uri: best.uri };
});

/** “COUNCILLOR”, as transcripts have it, is “Councillor”; “CEO” stays. */
export function quietly(title: string): string {
  return title === title.toLowerCase() || !hasShouted.test(title) ? title : title.replace(shouted, withoutShouting);
}

/** Words in capitals that are too long for an abbreviation. */
const hasShouted = /\p{Lu}{5}/u;
const shouted = /\b\p{Lu}{5,30}\b/gu;
