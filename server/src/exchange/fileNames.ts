/** Names for the files of articles, by their ids: each has its own, and none leads out of the folder that is written to. */
export class FileNames {
  private readonly taken = new Set<string>();

  of(id: string): string {
    const name = id
      .split(/[\\/]/u)
      .map(part => part.replace(forbidden, '_'))
      .map(part => (reserved.test(part) ? `_${part}` : part === '' ? '_' : part))
      .join('/');
    let unlike = name;
    for (let count = 2; this.taken.has(unlike.toLowerCase()); count++) {
      unlike = `${name}-${count}`;
    }
    this.taken.add(unlike.toLowerCase());
    return unlike;
  }
}

/** What some file system forbids, or a dot or blank at the end. */
const forbidden = /[\p{Cc}<>:"|?*]|[. ]+$/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
