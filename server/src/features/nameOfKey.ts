import type { Corpus } from '../corpus/corpus';
import { keyOf } from '../corpus/identities/keys';
import { fold } from '../text/fold';

/** How articles write the name that has this key, whatever people decided it to be called; the key itself where no article has it. */
export function nameOfKey(corpus: Corpus): (key: string) => string {
  return key => {
    const dossier = corpus.identities.dossier(key);
    const forms = dossier?.forms ?? [];
    return forms.find(form => dossier && keyOf({ type: dossier.type, core: fold(form) }) === key) ?? forms[0] ?? key;
  };
}
