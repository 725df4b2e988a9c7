/** What a file holds that is fetched. Where it cannot be had, an error says why in the words that doors have for files of their own machine. */
export async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  let status;
  try {
    const response = await fetch(url);
    if (response.ok) {
      return new Uint8Array(await response.arrayBuffer());
    }
    ({ status } = response);
  } catch (error) {
    throw new Error(`cannot be fetched: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  throw new Error(whyNot(status));
}

function whyNot(status: number): string {
  switch (status) {
    case 404:
    case 410:
      return 'no such file or folder';
    case 401:
    case 403:
      return 'may not be read: permission denied';
    default:
      return `cannot be fetched: the server answers ${status}`;
  }
}
