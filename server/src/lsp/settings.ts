import { findingCodes, type FindingCode } from '../types/finding';

/** The user's settings, section `copydesk`, with the editor's own that concern reading files. */
export interface Settings {
  /** `auto`: not in code repositories. */
  readonly enable: 'auto' | 'on' | 'off';
  /** Globs of files that are never analysed. */
  readonly exclude: readonly string[];
  /** Files and folders that the user named to be read: “notes/tip.txt”, “articles/”. */
  readonly include: readonly string[];
  /** Articles read from a folder at most. */
  readonly maxFiles: number;
  /** Whether links that lead out of a folder are followed. */
  readonly followLinks: boolean;
  readonly highlight: boolean;
  /** `inlayHints.speakers`: names beside words whose speaker their own sentence does not name. */
  readonly speakerHints: boolean;
  /** `problems.folder`: what articles that nobody has open have otherwise than others is listed, too. */
  readonly folderProblems: boolean;
  /** By what name the user decides; undefined for that of the system. */
  readonly annotator: string | undefined;
  readonly findings: Readonly<Record<FindingCode, boolean>>;
  /** VS Code's `files.encoding`, by folder; a folder that is missing has `utf8`. */
  readonly encodings: ReadonlyMap<string, string>;
}

const allFindings = Object.fromEntries(findingCodes.map(code => [code, true])) as Record<FindingCode, boolean>;

export const defaultSettings: Settings = {
  enable: 'auto',
  exclude: [
    '**/requirements*.txt',
    '**/constraints.txt',
    '**/CMakeLists.txt',
    '**/{robots,humans,llms,llms-full}.txt',
    '**/{README,LICENSE,LICENCE,COPYING,NOTICE,CHANGELOG,CHANGES,CONTRIBUTING,CODE_OF_CONDUCT}{,.*}',
    '**/{README,LICENSE,LICENCE}[-_]*',
    '**/{SECURITY,AUTHORS,CONTRIBUTORS,MAINTAINERS}{,.md,.txt}',
    '**/node_modules/**',
    '**/.git/**',
    '**/.venv/**',
    '**/.copydesk/**',
  ],
  include: [],
  maxFiles: 5000,
  followLinks: false,
  highlight: true,
  speakerHints: false,
  folderProblems: true,
  annotator: undefined,
  findings: allFindings,
  encodings: new Map(),
};

/** Reads what the client sent; what is missing or of the wrong type keeps its default. */
export function settingsFrom(section: unknown, encodings: ReadonlyMap<string, unknown> = new Map()): Settings {
  const given = isRecord(section) ? section : {};
  const findings = isRecord(given['findings']) ? given['findings'] : {};
  const problems = isRecord(given['problems']) ? given['problems'] : {};
  const hints = isRecord(given['inlayHints']) ? given['inlayHints'] : {};
  return {
    enable: given['enable'] === 'on' || given['enable'] === 'off' ? given['enable'] : defaultSettings.enable,
    exclude: isStrings(given['exclude']) ? given['exclude'] : defaultSettings.exclude,
    include: isStrings(given['include']) ? given['include'] : defaultSettings.include,
    maxFiles: isCount(given['maxFiles']) ? given['maxFiles'] : defaultSettings.maxFiles,
    followLinks: typeof given['followLinks'] === 'boolean' ? given['followLinks'] : defaultSettings.followLinks,
    highlight: typeof given['highlight'] === 'boolean' ? given['highlight'] : defaultSettings.highlight,
    speakerHints: typeof hints['speakers'] === 'boolean' ? hints['speakers'] : defaultSettings.speakerHints,
    folderProblems: typeof problems['folder'] === 'boolean' ? problems['folder'] : defaultSettings.folderProblems,
    annotator: nameIn(given['annotator']),
    findings: { ...allFindings, ...switches(findings) },
    encodings: new Map([...encodings].flatMap(([folder, name]) => (typeof name === 'string' ? [[folder, name]] : []))),
  };
}

function switches(given: Readonly<Record<string, unknown>>): Partial<Record<FindingCode, boolean>> {
  return Object.fromEntries(
    findingCodes.filter(code => typeof given[code] === 'boolean').map(code => [code, given[code]]),
  );
}

function nameIn(given: unknown): string | undefined {
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
