// Whether people can annotate articles to their gold by decisions alone: `npm run score:decisions [articles] [genres]`. In real VS Code, with the packed
// extension, a script selects words, runs the commands and chooses offers until the articles of ../shared/eval read as their gold has them, then edits
// every article; after each the packed shell reads the folder anew, and the scorer of ../shared/eval/articles counts. The five articles are
// first decided wrongly on purpose, for they read nearly as their gold already; those of other genres are taken as they are read.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../e2e/vscode/home';
import { runInHost } from '../e2e/vscode/host';
import { editedText, editsOf, moved } from './toGold/edits';
import { namesOf, type GoldArticle, type Target } from './toGold/gold';
import type { Job } from './toGold/job';

const shared = path.join(root, '../shared/eval');
const sets = [
  { name: 'articles', spoils: true },
  { name: 'genres', spoils: false },
] as const;

/** Figures of the scorer that must be 1. */
const wanted = [
  ...['entities.f1', 'quotes.f1', 'quoteSpeaker.accuracy', 'quoteSpeakerEndToEnd.f1', 'indirect.f1'],
  ...['indirectSpeaker.accuracy', 'quoteCue.accuracy', 'quoteOutlet.accuracy', 'quoteContinues.accuracy'],
  ...['scareAsQuote.accuracy', 'figures.f1', 'figureKind.accuracy', 'figureValue.accuracy', 'figureDate.accuracy'],
  'figureModifier.accuracy',
];
/** What follows from decisions and is no part of the target. */
const besides = ['entityLinkPairs.f1', 'titles.f1', 'coref.f1'];

async function main(asked: readonly string[]): Promise<number> {
  if (!existsSync(shared)) {
    console.error(`The evaluation data is not here: ${shared} does not exist. Lay ../shared beside the checkout.`);
    return 2;
  }
  let missed = 0;
  for (const { name, spoils } of sets.filter(one => asked.length === 0 || asked.includes(one.name))) {
    const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-decisions-'));
    try {
      missed += await score(name, spoils, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(missed === 0 ? '\nEverything is as the gold has it.' : `\nNot as the gold has it: ${missed}.`);
  return missed === 0 ? 0 : 1;
}

async function score(name: string, spoils: boolean, folder: string): Promise<number> {
  const gold = path.join(shared, name, 'gold');
  const targets = readdirSync(gold)
    .filter(file => file !== 'corpus.json')
    .map((file): Target => {
      const article = JSON.parse(readFileSync(path.join(gold, file), 'utf8')) as GoldArticle;
      const text = readFileSync(path.join(shared, name, 'texts', article.file), 'utf8');
      return { id: article.file, gold: article, text };
    });
  const names = [...namesOf(targets, namesIn(path.join(gold, 'corpus.json')))].map(([id, all]) => [id, [...all]]);
  const job: Job = { targets, names: Object.fromEntries(names) as Job['names'], spoils };
  writeFileSync(path.join(folder, 'job.json'), JSON.stringify(job));
  const code = await runInHost({
    script: path.join(root, 'out/e2e/annotate/annotate.js'),
    folders: [path.join(shared, name, 'texts')],
    environment: { COPYDESK_JOB: path.join(folder, 'job.json'), COPYDESK_TEST_LIMIT: String(longest) },
  });
  if (code !== 0) {
    console.error(`The annotator failed on ${name}.`);
    return 1;
  }
  const { spoilt, commands, left } = JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8')) as {
    readonly spoilt: number;
    readonly commands: Readonly<Record<string, number>>;
    readonly left: readonly unknown[];
  };
  console.log(`\n${name}: ${targets.length} articles${spoilt > 0 ? `, ${spoilt} wrong decisions to begin with` : ''}`);
  console.log(
    `  commands: ${Object.entries(commands)
      .map(([command, count]) => `${count} ${command}`)
      .join(', ')}`,
  );
  left.forEach(step => console.log(`  left over: ${JSON.stringify(step)}`));
  const edited = targets.map(target => {
    const edits = editsOf(target);
    return { ...target, text: editedText(target.text, edits), gold: moved(target.gold, edits, target.text) };
  });
  const tables = [
    ['as read', targets, 'before'],
    ...(spoils ? ([['spoilt', targets, 'spoilt']] as const) : []),
    ['annotated', targets, 'annotated'],
    ['edited', edited, 'edited'],
  ] as const;
  const columns = tables.map(([, all, file]) => figuresOf(all, path.join(folder, `${file}.jsonl`), gold, folder));
  console.log(`  ${''.padEnd(26)}${tables.map(([title]) => title.padStart(11)).join('')}`);
  for (const at of [...wanted, ...besides]) {
    console.log(`  ${at.padEnd(26)}${columns.map(one => String(one(at)).padStart(11)).join('')}`);
  }
  return columns.slice(-2).flatMap(one => wanted.filter(at => one(at) !== 1)).length;
}

/** Milliseconds. */
const longest = 1_800_000;

/** Whatever the corpus's gold calls somebody. */
function namesIn(file: string): ReadonlyMap<string, readonly string[]> {
  if (!existsSync(file)) {
    return new Map();
  }
  const { entities } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly entities: readonly {
      readonly id: string;
      readonly name: string;
      readonly articles?: Readonly<Record<string, object>>;
    }[];
  };
  return new Map(
    entities.map(({ id, name, articles = {} }) => [id, [name, ...Object.values(articles).flatMap(Object.keys)]]),
  );
}

/** What the scorer says of predictions, by the path of the figure in its JSON. */
function figuresOf(
  targets: readonly Target[],
  predicted: string,
  gold: string,
  folder: string,
): (at: string) => unknown {
  const place = mkdtempSync(path.join(folder, 'gold-'));
  ['gold', 'texts'].forEach(name => mkdirSync(path.join(place, name)));
  for (const target of targets) {
    writeFileSync(path.join(place, 'gold', target.id.replace(/\.txt$/u, '.json')), JSON.stringify(target.gold));
    writeFileSync(path.join(place, 'texts', target.id), target.text);
  }
  const corpus = path.join(gold, 'corpus.json');
  if (existsSync(corpus)) {
    writeFileSync(path.join(place, 'gold/corpus.json'), readFileSync(corpus));
  }
  const scorer = path.join(shared, 'articles/score.mjs');
  const printed = execFileSync('node', [scorer, path.join(place, 'gold'), predicted, '--json'], { encoding: 'utf8' });
  const figures = JSON.parse(printed) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  return at => {
    const [name = '', part = ''] = at.split('.');
    return figures[name]?.[part];
  };
}

void main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
