import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { version } from '../../package.json';
import type { Annotation } from '../src/formats/annotation';
import { longestArticle } from '../src/stages/prose';
import { checkAnnotation } from './support/annotations';
import { call, type Outcome } from './support/shell';

const weights = path.join(__dirname, '../model/reader.onnx');
const story = 'Mayor Ida Holm opened the bridge on Monday.\n\n“We paid $2 million for it,” Holm said.\n';
const other = 'The council met on Tuesday. It was a long meeting, and nobody from the town had come to it.\n';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

const annotate = (...args: readonly string[]): Promise<Outcome> => call(['annotate', ...args], { folder });

const annotations = ({ lines }: Outcome): readonly Annotation[] => lines.map(line => JSON.parse(line) as Annotation);

const ids = (outcome: Outcome): readonly (string | number)[] => annotations(outcome).map(({ id }) => id);

describe('copydesk explain', () => {
  const explain = (place: string): Promise<Outcome> => call(['explain', place, '--reader', 'rules'], { folder });

  it('says by which rule a quote is whose, and which rules looked and declined', async () => {
    write({ 'story.txt': story });
    const { code, lines } = await explain('story.txt:3:2');
    assert.equal(code, 0);
    const said = lines.join('\n');
    assert.match(
      said,
      /direct .* of “Holm” \(Ida Holm\), cue “said”: cue-behind, certain \(stages\/quotes\/marked\/cued\.ts\)/u,
    );
    assert.match(said, /named\.ts: isNamed declined: it wants a few words/u);
    assert.doesNotMatch(said, /opened/u);
  });

  it('refuses a place that is none', async () => {
    write({ 'story.txt': story });
    assert.equal((await explain('story.txt')).code, 2);
    assert.equal((await explain('story.txt:99')).code, 1);
    assert.equal((await explain('story.txt:1:999')).code, 1);
    assert.equal((await explain('nowhere.txt:1')).code, 1);
  });
});

describe('copydesk', () => {
  it('shows its help', async () => {
    const { code, lines } = await call(['--help']);
    assert.equal(code, 0);
    assert.ok(lines.some(line => line.includes('copydesk annotate FILE|FOLDER')));
  });

  it('shows its version', async () => {
    assert.deepEqual(await call(['--version']), { code: 0, lines: [version], warnings: [] });
  });

  for (const [what, args, says] of [
    ['no command', [], /say what to do: “annotate”/u],
    ['an unknown command', ['anotate'], /no command “anotate”/u],
    ['an unknown option', ['annotate', '--stdn'], /'--stdn'/u],
    ['nothing to annotate', ['annotate'], /say what to annotate/u],
    ['both files and --stdin', ['annotate', '--stdin', 'story.txt'], /not both/u],
    ['an unknown encoding', ['annotate', '--encoding', 'latin-x', '.'], /try utf8, windows1252/u],
    ['a date that does not exist', ['annotate', '--date', '2020-02-31', '.'], /no date; give one like/u],
    ['an encoding for --stdin', ['annotate', '--stdin', '--encoding', 'utf8'], /always UTF-8/u],
    ['a date for --stdin', ['annotate', '--stdin', '--date', '2020-01-18'], /each line gives its own/u],
  ] as const) {
    it(`says what to do about ${what}`, async () => {
      const { code, lines, warnings } = await call(args, { folder });
      assert.equal(code, 2);
      assert.deepEqual(lines, []);
      assert.match(warnings[0]!, says);
    });
  }
});

describe('copydesk annotate', () => {
  it('prints what the schema promises, with the version and the hash of the text', async () => {
    write({ 'story.txt': story });
    const outcome = await annotate('story.txt');
    const [annotation] = annotations(outcome);
    checkAnnotation(annotation!, story);
    assert.equal(annotation!.id, 'story');
    assert.equal(annotation!.version, version);
    assert.equal(annotation!.reader, createHash('sha256').update(readFileSync(weights)).digest('hex'));
    assert.equal(annotation!.sha256, createHash('sha256').update(story).digest('hex'));
    assert.equal(outcome.code, 0);
    assert.deepEqual(outcome.warnings, []);
  });

  it('reads by word lists alone where it is asked to', async () => {
    write({ 'story.txt': story });
    const [annotation] = annotations(await annotate('--reader', 'rules', 'story.txt'));
    assert.equal(annotation!.reader, 'rules');
  });

  it('reads folders with all that is in them, in order of id', async () => {
    write({
      'b.txt': story,
      'a/two.md': other,
      'a/one.TXT': story,
      'c.article': other,
      'd.html': '<p>',
      'e.json': '{}',
    });
    const outcome = await annotate('.');
    assert.deepEqual(ids(outcome), ['a/one', 'a/two', 'b', 'c']);
    assert.equal(outcome.code, 0);
  });

  it('leaves out what .gitignore names, hidden files and node_modules', async () => {
    write({
      '.gitignore': 'drafts/\n*.md\n',
      'notes/.gitignore': '!kept.md\nlost.txt\n',
      'notes/kept.md': story,
      'notes/lost.txt': story,
      'notes/other.md': story,
      'drafts/one.txt': story,
      '.hidden/one.txt': story,
      '.secret.txt': story,
      'node_modules/pkg/license.txt': story,
      'story.txt': story,
    });
    assert.deepEqual(ids(await annotate('.')), ['notes/kept', 'story']);
  });

  it('heeds the .gitignore of the repository around the folder', async () => {
    write({ '.git/HEAD': '', '.gitignore': 'texts/drafts\n', 'texts/drafts/one.txt': story, 'texts/two.txt': story });
    assert.deepEqual(ids(await annotate('texts')), ['two']);
    // What is named outright is read.
    assert.deepEqual(ids(await annotate('texts/drafts')), ['one']);
  });

  it('reads what links lead to by its own name, and follows none in circles', async () => {
    write({ 'a/story.txt': story });
    symlinkSync(folder, path.join(folder, 'a/again'));
    symlinkSync(path.join(folder, 'a/story.txt'), path.join(folder, 'linked.txt'));
    symlinkSync(path.join(folder, 'gone'), path.join(folder, 'broken.txt'));
    assert.deepEqual(ids(await annotate('.')), ['a/story']);
  });

  it('takes a file that is given twice once, and tells apart what would share an id', async () => {
    write({ 'x/story.txt': story, 'x/story.md': other, 'y/story.txt': other, 'y/note.txt': story });
    assert.deepEqual(ids(await annotate('x', 'y', 'y/note.txt')), ['x/story.md', 'x/story.txt', 'note', 'y/story.txt']);
  });

  it('gives the articles their date', async () => {
    write({ 'story.txt': story });
    const [annotation] = annotations(await annotate('--date', '2020-01-18', 'story.txt'));
    assert.equal(annotation!.article.date, '2020-01-18');
  });

  for (const [what, name, content, says] of [
    ['does not exist', 'nowhere.txt', undefined, /nowhere\.txt: no such file or folder/u],
    ['is inside a file', 'story.txt/x', undefined, /no such file or folder/u],
    ['is binary', 'image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not a text file.*--encoding utf16le/u],
    ['is too long', 'long.txt', 'a'.repeat(longestArticle + 1), /longer than [\d,]+ characters; split it/u],
    ['is far too large', 'large.txt', 'a '.repeat(4_000_001), /larger than 8 MB; split it/u],
    ['holds no articles', 'empty/x.html', '<p>', undefined],
  ] as const) {
    it(`says what to do about a path that ${what}, and annotates the rest`, async () => {
      write({ 'story.txt': story, ...(content === undefined ? {} : { [name]: content }) });
      const outcome = await annotate(says === undefined ? 'empty' : name, 'story.txt');
      assert.match(outcome.warnings.join('\n'), says ?? /empty: holds no articles \(\.txt, \.md, \.article\)/u);
      assert.deepEqual(ids(outcome), ['story']);
      assert.equal(outcome.code, 1);
    });
  }

  it('says that a file may not be read', async function () {
    write({ 'secret.txt': story, 'story.txt': story });
    chmodSync(path.join(folder, 'secret.txt'), 0);
    if (process.getuid?.() === 0) {
      // Root may read everything: what can be seen then is only that nothing breaks.
      assert.equal((await annotate('.')).code, 0);
      return;
    }
    const outcome = await annotate('.');
    assert.match(outcome.warnings[0]!, /secret\.txt: may not be read: permission denied/u);
    assert.equal(outcome.code, 1);
  });

  it('has empty lists for what is no article in English, and says so', async () => {
    const spanish =
      'Los trabajadores del puerto comenzaron este lunes una huelga indefinida para exigir mejores salarios.\n';
    write({ 'packages.txt': 'requests==2.31.0\nnumpy>=1.26\nflask~=3.0\n', 'puerto.txt': spanish, 'void.txt': '' });
    const outcome = await annotate('.');
    assert.deepEqual(ids(outcome), ['packages', 'puerto', 'void']);
    for (const annotation of annotations(outcome)) {
      assert.deepEqual([annotation.figures, annotation.entities, annotation.quotes], [[], [], []]);
    }
    assert.deepEqual(
      annotations(outcome).map(({ article }) => article.language),
      [null, 'es', null],
    );
    assert.match(outcome.warnings.join('\n'), /puerto: not analysed: Spanish/u);
    assert.match(outcome.warnings.join('\n'), /packages: not analysed: it holds signs as code/u);
    assert.equal(outcome.code, 0);
  });

  describe('encodings', () => {
    const text = 'Ida Núñez said “no” on Monday, and the people of the town were glad of it 😀.\n';
    const hash = createHash('sha256').update(text).digest('hex');
    const latin = Buffer.from('Ida N\xfa\xf1ez said that the people of the town were glad of it.\n', 'latin1');

    for (const [what, bytes, ...options] of [
      ['UTF-8', Buffer.from(text)],
      ['a byte-order mark', Buffer.from(`\ufeff${text}`)],
      ['UTF-16 with a byte-order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['big-endian UTF-16 with a byte-order mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
      ['a byte-order mark against the option', Buffer.from(`\ufeff${text}`), '--encoding', 'windows1252'],
      ['UTF-16 by option', Buffer.from(text, 'utf16le'), '--encoding', 'utf16le'],
      ['VS Code’s name for a byte-order mark', Buffer.from(`\ufeff${text}`), '--encoding', 'utf8bom'],
    ] as const) {
      it(`reads ${what}`, async () => {
        write({ 'story.txt': bytes });
        const outcome = await annotate('story.txt', ...options);
        assert.equal(annotations(outcome)[0]!.sha256, hash);
        assert.deepEqual(outcome.warnings, []);
      });
    }

    it('says that a file is not valid UTF-8, and how to read it', async () => {
      write({ 'story.txt': latin });
      const outcome = await annotate('story.txt');
      assert.match(outcome.warnings[0]!, /story\.txt: is not valid UTF-8; .*--encoding windows1252/u);
      assert.deepEqual(ids(outcome), ['story']);
      assert.deepEqual((await annotate('story.txt', '--encoding', 'windows-1252')).warnings, []);
    });

    it('has no quarrel with a replacement character that was written', async () => {
      write({ 'story.txt': `${text}\ufffd` });
      assert.deepEqual((await annotate('story.txt')).warnings, []);
    });
  });

  it('stops without a word when nobody reads on', async () => {
    write({ 'a.txt': story, 'b.txt': story, 'c.txt': story });
    const outcome = await call(['annotate', '.'], { folder, readLines: 1 });
    assert.deepEqual(ids(outcome), ['a']);
    assert.deepEqual([outcome.code, outcome.warnings], [0, []]);
  });
});

describe('copydesk annotate --stdin', () => {
  const stdin = (...input: readonly (string | Uint8Array)[]): Promise<Outcome> =>
    call(['annotate', '--stdin'], { input });
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

  it('answers each line in order, each article by itself', async () => {
    const outcome = await stdin(line({ id: 'b', text: story }), line({ id: 'a', text: other, date: '2020-01-18' }));
    assert.deepEqual(ids(outcome), ['b', 'a']);
    const [first, second] = annotations(outcome);
    checkAnnotation(first!, story);
    checkAnnotation(second!, other);
    assert.deepEqual([first!.article.date, second!.article.date], [null, '2020-01-18']);
    assert.equal(outcome.code, 0);
  });

  it('gives the same article the same answer whatever stands around it', async () => {
    const alone = await stdin(line({ id: 1, text: story }));
    const among = await stdin(line({ id: 0, text: `${other}${story}` }), line({ id: 1, text: story }));
    assert.equal(among.lines[1], alone.lines[0]);
  });

  it('puts lines together that arrive in pieces, a character in two', async () => {
    const bytes = Buffer.from(line({ id: 'é😀', text: story }));
    const outcome = await stdin(...[...bytes].map(byte => Uint8Array.of(byte)));
    assert.deepEqual(ids(outcome), ['é😀']);
  });

  it('passes over blank lines, takes CRLF and a last line without an end', async () => {
    const outcome = await stdin('\n \r\n{"id":"a","text":"x"}\r\n\n{"id":"b","text":""}');
    assert.deepEqual(ids(outcome), ['a', 'b']);
    assert.equal(outcome.code, 0);
  });

  it('reads a phrase that is no article by itself: who sends it vouches for it', async () => {
    const [annotation] = annotations(await stdin(line({ id: 'a', text: '$2 million' })));
    assert.equal(annotation!.article.language, 'en');
  });

  for (const [what, bad, id, says] of [
    ['is not JSON', 'no\n', null, /^not JSON: /u],
    ['is no object', '[1]\n', null, /^not an object/u],
    ['has no id', '{"text":"x"}\n', null, /^"id" must be a string/u],
    ['has no text', '{"id":"x"}\n', 'x', /^"text" must be a string/u],
    ['has a wrong date', '{"id":"x","text":"x","date":"Monday"}\n', 'x', /^"date" must be a date/u],
    ['is not UTF-8', Buffer.from('{"id":"\xff","text":"x"}\n', 'latin1'), null, /^not UTF-8/u],
    ['is too long', line({ id: 'x', text: 'a'.repeat(longestArticle + 1) }), 'x', /longer than [\d,]+ characters/u],
  ] as const) {
    it(`answers a line that ${what} with an error, and goes on`, async () => {
      const outcome = await stdin(bad, line({ id: 'next', text: story }));
      const answer = JSON.parse(outcome.lines[0]!) as { id: unknown; error: string };
      assert.equal(answer.id, id);
      assert.match(answer.error, says);
      assert.equal(ids(outcome)[1], 'next');
      assert.equal(outcome.code, 1);
    });
  }

  it('has no trouble with lone surrogates and NUL', async () => {
    const text = 'Ida \ud83d Holm \0 said so on Monday.';
    const outcome = await stdin(line({ id: '\udc00', text }));
    const [annotation] = annotations(outcome);
    checkAnnotation(annotation!, text);
    assert.equal(annotation!.id, '\udc00');
  });

  it('stops when nobody reads on', async () => {
    const input = [line({ id: 'a', text: story }), line({ id: 'b', text: story })];
    assert.deepEqual(ids(await call(['annotate', '--stdin'], { input, readLines: 1 })), ['a']);
  });
});

describe('copydesk annotate --reading', () => {
  const documents = ({ lines }: Outcome): readonly string[] => lines.filter(line => line.startsWith('# newdoc'));
  const spanish =
    'Los trabajadores del puerto comenzaron este lunes una huelga indefinida para exigir mejores salarios.\n';

  it('prints the readings of files and folders as CoNLL-U', async () => {
    write({ 'a/one.txt': story, 'a/two.md': other, 'b.txt': story });
    const outcome = await annotate('--reading', '--reader', 'rules', 'a', 'b.txt');
    assert.deepEqual(documents(outcome), ['# newdoc id = one', '# newdoc id = two', '# newdoc id = b']);
    assert.equal(outcome.lines[1], '# reader = rules');
    assert.ok(outcome.lines.includes('2\tIda\t_\tPROPN\t_\t_\t_\t_\t_\tName=B-PERSON'));
    assert.equal(outcome.lines.at(-1), '');
    assert.deepEqual([outcome.code, outcome.warnings], [0, []]);
  });

  it('prints the readings of lines as CoNLL-U, those of phrases too', async () => {
    const input = [`{"id":"a","text":${JSON.stringify(story)}}\n`, '{"id":7,"text":"$2 million"}\n'];
    const outcome = await call(['annotate', '--stdin', '--reading', '--reader', 'rules'], { input });
    assert.deepEqual(documents(outcome), ['# newdoc id = a', '# newdoc id = 7']);
    assert.deepEqual([outcome.code, outcome.warnings], [0, []]);
  });

  it('leaves out what is no article in English, and says so', async () => {
    write({ 'puerto.txt': spanish, 'story.txt': story });
    const outcome = await annotate('--reading', '--reader', 'rules', '.');
    assert.deepEqual(documents(outcome), ['# newdoc id = story']);
    assert.match(outcome.warnings.join('\n'), /puerto: not analysed: Spanish/u);
    assert.equal(outcome.code, 0);
  });

  it('says beside the readings what is wrong with a line, and goes on', async () => {
    const input = ['[1]\n', '{"id":"b"}\n', `{"id":"c","text":${JSON.stringify(story)}}\n`];
    const outcome = await call(['annotate', '--stdin', '--reading', '--reader', 'rules'], { input });
    assert.deepEqual(documents(outcome), ['# newdoc id = c']);
    assert.match(outcome.warnings[0]!, /a line: not an object/u);
    assert.match(outcome.warnings[1]!, /b: "text" must be a string/u);
    assert.equal(outcome.code, 1);
  });
});

describe('the copydesk process', () => {
  const shell = (command: string) =>
    spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: path.join(__dirname, '../..'), encoding: 'utf8' });

  it('writes answers to the output, words to the error output, and ends with its code', () => {
    write({ 'story.txt': story });
    const { stdout, stderr, status } = shell(`node --import tsx server/src/cli.ts annotate ${folder} ${folder}/gone`);
    assert.equal((JSON.parse(stdout) as Annotation).id, 'story');
    assert.match(stderr, /gone: no such file or folder/u);
    assert.equal(status, 1);
  });

  it('ends in peace when its reader has left', () => {
    const lines = Array.from({ length: 2000 }, (_, id) => JSON.stringify({ id, text: story })).join('\n');
    write({ 'lines.jsonl': lines });
    const { stdout, stderr, status } = shell(
      `node --import tsx server/src/cli.ts annotate --stdin < ${folder}/lines.jsonl | head -c 20`,
    );
    assert.equal(stdout, '{"schema":"copydesk/');
    assert.deepEqual([stderr, status], ['', 0]);
  });
});
