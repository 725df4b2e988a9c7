/**
 * What a traced process did beyond reading files and talking to whoever started it: lines of `strace -f -e trace=%network,%process,%file`
 * that tell of a socket, of a file made, changed or removed, of a program started. Its own start is the first line.
 */
export function deedsIn(trace: string): readonly string[] {
  const [, ...calls] = Array.from(trace.matchAll(call), ([, name = '', rest = '']) => ({ name, rest }));
  return calls.filter(({ name, rest }) => isDeed(name, rest)).map(({ name, rest }) => `${name}(${rest}`);
}

/** “1234  openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 3”; lines that go on with a call begun before have no name here. */
const call = /^\d+ +([a-z_0-9]+)\((.*)$/gmu;

function isDeed(name: string, rest: string): boolean {
  if (sockets.test(name)) {
    return !ownLine.test(rest);
  }
  if (opening.test(name)) {
    return writing.test(rest);
  }
  return changing.test(name) || starting.test(name) || (cloning.test(name) && !rest.includes('CLONE_THREAD'));
}

const sockets =
  /^(?:socket|socketpair|connect|bind|listen|accept4?|(?:send|recv)(?:to|from|msg|mmsg)|shutdown|[gs]etsockopt|get(?:sock|peer)name)$/u;

/** Standard input, output and error: they are sockets where an editor started the process. */
const ownLine = /^[0-2][,)]/u;

const opening = /^(?:open|openat|openat2|creat)$/u;
const writing = /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b|^"[^"]*", 0[0-7]+\)/u;
const changing =
  /^(?:mkdir|rename|unlink|link|symlink|mknod|fchmod|chmod|fchown|chown|lchown|utime|utimens|futimes|truncate|setxattr|removexattr)(?:at2?|s|at)?$|^(?:rmdir|mount|umount2?|swapon|acct)$/u;
const starting = /^(?:execve|execveat|fork|vfork)$/u;
const cloning = /^clone3?$/u;
