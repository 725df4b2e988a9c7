/** What a file holds that is fetched. Where it cannot be had, an error says why in the words that doors have for files of their own machine. */
export function textOf(url: string): Promise<string> {
  return fetched(url, response => response.text());
}

export async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await fetched(url, response => response.arrayBuffer()));
}

async function fetched<Out>(url: string, read: (response: Response) => Promise<Out>): Promise<Out> {
  let status;
  try {
    const response = await fetch(url);
    if (response.ok) {
      return await read(response);
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
