import { existsSync, readFileSync } from 'node:fs';

/**
 * What binds a program to one core, where Linux can: the first that we may use, the same for all. Elsewhere the programs are told to
 * take one thread, and their runtimes may take others for small things.
 */
export function oneCore(): readonly string[] {
  const status = '/proc/self/status';
  const allowed = existsSync(status)
    ? /^Cpus_allowed_list:\s*(\d+)/mu.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined;
  return allowed !== undefined && existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '--cpu-list', allowed] : [];
}
