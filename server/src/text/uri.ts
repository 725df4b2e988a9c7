/** The uri with its percent signs decoded: “café x.txt” for “caf%C3%A9%20x.txt”. What is no UTF-8 stays as it is written (“caf%E9”). */
export function decoded(uri: string): string {
  return uri.replace(encodedSign, signs => decodedSign(signs) ?? signs);
}

/**
 * The one form in which a uri is known here, however it was written: that of VS Code, which encodes all signs but letters, digits and
 * “-._~/”, and writes drives small. “file:///c%3A/storm%20%281%29.txt” for “file:///C:/storm%20(1).txt”.
 */
export function canonical(uri: string): string {
  const [, scheme, authority, path, rest] = parts.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) {
    return uri;
  }
  const isFile = scheme.toLowerCase() === 'file';
  const place = isFile ? `//${fileHost(authority)}` : (authority ?? '');
  const written = path.replace(oneSign, signs => encoded(decodedSign(signs) ?? signs));
  return `${scheme.toLowerCase()}:${place}${isFile ? written.replace(drive, (_, letter: string) => `/${letter.toLowerCase()}%3A`) : written}${rest ?? ''}`;
}

/** Scheme, authority with its slashes, path, and what follows it. */
const parts = /^([a-z][a-z\d+.-]*):(\/\/[^/?#]*)?([^?#]*)(.*)$/isu;

/** The bytes of one character as UTF-8 would have them. */
const utf8 =
  '%[0-7][\\dA-F]|%[CD][\\dA-F]%[89AB][\\dA-F]|%E[\\dA-F](?:%[89AB][\\dA-F]){2}|%F[0-7](?:%[89AB][\\dA-F]){3}';
const encodedSign = new RegExp(utf8, 'giu');

/** A character of a path, encoded or not; or a byte that belongs to none. */
const oneSign = new RegExp(`${utf8}|%[\\dA-F]{2}|[^/]`, 'giu');

const drive = /^\/([a-z])%3A/iu;

/** Undefined for what only looks like UTF-8. */
function decodedSign(signs: string): string | undefined {
  try {
    return decodeURIComponent(signs);
  } catch {
    return undefined;
  }
}

function encoded(sign: string): string {
  if (/^%[\dA-F]{2}/iu.test(sign)) {
    return sign.toUpperCase();
  }
  return encodeURIComponent(/\p{Cs}/u.test(sign) ? '\ufffd' : sign).replace(
    /[!'()*]/gu,
    one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function fileHost(authority = ''): string {
  const host = authority.slice(2).toLowerCase();
  return host === 'localhost' ? '' : host;
}
