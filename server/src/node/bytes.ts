import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/**
 * What a file holds, in bytes. Opening never waits for anybody at the other end of a pipe, and what was opened is looked at, not its
 * name, which may by now be another thing's. Rejects for pipes, devices and folders, for links where these are not wanted, and for files
 * of more than `most` bytes.
 */
export async function readBytes(
  file: string,
  { most, links = 'follow' }: { readonly most: number; readonly links?: 'follow' | 'refuse' },
): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | nonBlocking | (links === 'refuse' ? noLinks : 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      throw new Unreadable(stats.isDirectory() ? 'is a folder' : 'is neither a file nor a folder');
    }
    return await bytesOf(handle, most);
  } finally {
    await handle.close();
  }
}

/** What a pipe gives until its end: for one that somebody named outright, and so waits for. */
export async function readPipe(file: string, most: number): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY);
  try {
    return await bytesOf(handle, most);
  } finally {
    await handle.close();
  }
}

/** Says in words for the file's owner why it is not read. */
export class Unreadable extends Error {}

/** These are 0 where a system knows no such thing. */
const { O_NONBLOCK: nonBlocking = 0, O_NOFOLLOW: noLinks = 0 } = constants as Partial<typeof constants>;

/** Not as many as the file is said to have: what grows, or says 0 (as in /proc), is read no further than it may be. */
async function bytesOf(handle: FileHandle, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let read = 0; read <= most;) {
    const buffer = Buffer.allocUnsafe(Math.min(atOnce, most + 1 - read));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) {
      return Buffer.concat(parts);
    }
    parts.push(buffer.subarray(0, bytesRead));
    read += bytesRead;
  }
  throw new Unreadable(`is larger than ${most / 1e6} MB; split it into its articles`);
}

/** Bytes. */
const atOnce = 65_536;
