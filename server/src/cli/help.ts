import { version } from '../../../package.json';
import { spanFormats } from '../exchange/formats';
import { reports } from '../exchange/reports';
import { tables } from '../exchange/tables';
import { layerNames } from '../exchange/layers';
import { articleExtensions } from '../workshop/files';

export const help = `copydesk ${version} reads names, figures, quotes and speakers in English news articles.

Usage
  copydesk annotate FILE|FOLDER…   annotate articles as one corpus
  copydesk annotate --stdin        annotate JSON Lines, each article by itself
  copydesk search QUERY [FILE|FOLDER…]   every place that has what is looked for, with what stands around it
  copydesk export --to FORMAT [--out FOLDER] FILE|FOLDER…   what annotate finds in another format
  copydesk import --from FORMAT MARKED FILE|FOLDER…   what somebody marked there, as decisions on these articles
  copydesk agree --from FORMAT A B [C…]   how far people agree who marked the same articles
  copydesk agree [--with FOLDER] ARTICLES…   the same of those who decided in Copydesk
  copydesk explain FILE:LINE[:COLUMN]   why a sentence is read as it is

Prints one JSON object an article, one a line; offsets count UTF-16 code units. The form is described in
server/schema/copydesk-1.schema.json.

Folders are read with all that is in them (${articleExtensions.join(', ')}), less what .gitignore names. Names and keys hold over all
articles given. An article's id is its path in the folder, without extension. What people decided in the editor holds: it is read from the
folder .copydesk in what is given, or in the nearest folder above.

With --stdin, a line is {"id": "…", "text": "…", "date": "2020-01-18"} (the date may be left out). Answers come in the
same order, one a line; a line that cannot be answered gives {"id": …, "error": "…"}.

With --reading, CoNLL-U is printed instead: what the reader says of each sentence, its words with parts of speech, heads and
relations (“_” where it knows none) and names (Name=B-PERSON, Name=I-PERSON). What is no article in English is left out, and
a line that cannot be answered is told on the error output.

search looks for words (harbour), phrases ("six and a half"), wildcards (migra*, wom?n) and dictionary forms (lemma:say), less what has a word (-dock*); in
what somebody says (speaker:"Moira Kestrel") or in quotes (in:quotes); for whoever is named, in any form (name:Kestrel), and words of saying (cue:Kestrel); in
articles of some days (after:2026-01 before:2026-03) and stories (story:"walk out"). Words alone are found without reading the articles, so at once. It
prints them as the editor shows them, by article; --show left or right puts them in order by the words before or behind, and collocates and keywords are
words that are more frequent near to it, or in these articles or statements, than elsewhere (log-likelihood, log ratio).

export writes what annotate finds in the format of another program: to the output, or into a folder that --out names, where formats need
several files. What a format cannot hold is told on the error output. docs/exchange.md says what of an article each format holds. The formats:

${spanFormats.map(({ name, title }) => `  ${name.padEnd(17)} ${title}`).join('\n')}

and, of quotes, figures, findings, names or sources (--of; quotes where nobody says),

${reports.map(({ name, title }) => `  ${name.padEnd(17)} ${title}`).join('\n')}

import compares what another program wrote (MARKED, a file or folder), or what “copydesk annotate” printed (--from copydesk), with what Copydesk reads in
the articles, and keeps what that decides in the folder .copydesk in what is given, or in the nearest folder above, as the editor does; --dry-run prints it
instead, as JSON Lines. What is the same decides nothing, or confirms with --confirm; what is missing decides nothing, or rejects with --complete. What a
person has decided stays. What does not fit is told with its reason.

agree prints Cohen's kappa, Krippendorff's alpha (nominal and unitizing) and F1 by layer, and every disagreement with its place, with
--to markdown as a link.

explain prints what was read in the sentences at a place (lines and columns count from 1), by which rule in which file, and which
rules looked at quotes there and declined, and why.

Options
  --reading         print readings as CoNLL-U instead of annotations
  --reader NAME     who reads names: model (as it is without this), or rules, the word lists alone: faster, and less right
  --encoding NAME   of the files: utf8 (as it is without this), windows1252, utf16le, …; a byte-order mark outweighs it
  --date DATE       the articles' own date, so that “last week” can be resolved: 2020-01-18
  --to FORMAT       of export: one of the formats above; of agree: markdown
  --from FORMAT     of import and agree: one of the formats of marks above
  --dry-run         of import: print what would be decided, and write nothing
  --confirm         of import: what is as suggested is confirmed
  --complete        of import: what is suggested and not there is rejected
  --by NAME         of import: who decided (your user name where nobody says)
  --show VIEW       of search: position (as it is without this), left, right, collocates, keywords
  --json            of agree and search: print JSON, of search an object a line
  --with FOLDER     of agree: a colleague's copy of the folder, or the .copydesk in it, whose decisions are compared, too; may be given again
  --of TABLE        of export: ${tables.map(({ name }) => name).join(', ')}
  --out FOLDER      of export: where files are written
  --layers NAMES    of export: which layers, as in “names,quotes”: ${Object.keys(layerNames).join(', ')}, and those of your own
  --force           of export: write over files that are there
  --strict          of export: what a format cannot hold is a failure
  -h, --help        show this
  -v, --version     show the version

Exit status
  0  every article was annotated
  1  some could not be; the others were
  2  the command was not understood

Examples
  copydesk annotate articles/ > articles.jsonl
  copydesk annotate --reading articles/ > articles.conllu
  copydesk export --to brat --out for-brat articles/
  copydesk export --to csv --of figures articles/ > figures.csv
  copydesk import --from brat for-brat articles/
  copydesk agree --from brat ann/ ben/
  copydesk search 'lemma:strike -lightning' --show right articles/
  copydesk explain story.txt:12
  copydesk annotate story.txt | jq -r '.quotes[] | select(.speakerName) | "\\(.speakerName): \\(.text)"'
`;
