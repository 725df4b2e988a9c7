import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import type { Annotator } from '../../../bench/toGold/walk';
import { offerCalled } from '../../../client/src/deciding/offerCalled';
import { Corpus } from '../../src/corpus/corpus';
import { decisionsFrom } from '../../src/decisions/decisions';
import { readLines } from '../../src/decisions/lines';
import { corpusSidecar, sidecarOf } from '../../src/decisions/sidecars';
import { contractOf } from '../../src/formats/contract';
import { linesIn } from '../../src/lsp/convert';
import { decideCommands, offersRequest, type DecideResult, type Offer } from '../../src/protocol';
import type { Decision } from '../../src/types/decision';
import { folderUri, startClient, type Client } from './client';
import { memoryDisk } from './decisionDisk';
import { means } from './inputs';

/** An annotator who decides by commands in a server of their own, over the real protocol, and reads what is then on the disk afresh. */
export interface ServerAnnotator extends Annotator {
  readonly client: Client;
  /** Types another text over an article's. */
  readonly type: (id: string, text: string) => Promise<void>;
}

/** `articles` by id, which is the file's name. */
export async function openAnnotator(articles: ReadonlyMap<string, string>): Promise<ServerAnnotator> {
  const texts = new Map(articles);
  const versions = new Map<string, number>();
  const disk = memoryDisk();
  const files = Object.fromEntries(texts);
  const client = await startClient(files, {}, { decisions: disk });
  await client.indexed;
  const uriOf = (id: string): string => `${folderUri}/${encodeURIComponent(id)}`;
  for (const [id, text] of texts) {
    await client.open(uriOf(id), text);
  }
  const decisions = (path: string): readonly Decision[] => readLines(disk.files.get(path) ?? '').decisions;
  return {
    client,
    annotate: () => {
      const byUri = new Map([...texts.keys()].map(id => [uriOf(id), decisions(sidecarOf(id))]));
      let corpus = Corpus.empty({ ...means, decisions: decisionsFrom(byUri, decisions(corpusSidecar)) });
      for (const [id, text] of texts) {
        corpus = corpus.with({ uri: uriOf(id), version: 1, text, isAskedFor: true });
      }
      const provenance = { version: '0', sha256: '', idOf: (uri: string) => uri, vouched: true };
      return Promise.resolve(new Map([...texts.keys()].map(id => [id, contractOf(corpus, uriOf(id), provenance)!])));
    },
    run: async (id, { command, span, choose, query }) => {
      const lines = linesIn(texts.get(id)!);
      const offers = await client.connection.sendRequest<readonly Offer[]>(offersRequest, {
        ...{ textDocument: { uri: uriOf(id) }, range: lines.range(span), command },
        ...(query === undefined ? {} : { query }),
      });
      const chosen = offerCalled(choose, offers);
      if (chosen === undefined) {
        return false;
      }
      const done = (await client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: decideCommands.decide,
        arguments: [chosen],
      })) as DecideResult;
      if (done.problem !== undefined) {
        throw new Error(done.problem);
      }
      return true;
    },
    type: async (id, text) => {
      texts.set(id, text);
      versions.set(id, (versions.get(id) ?? 1) + 1);
      await client.change(uriOf(id), versions.get(id)!, text);
    },
  };
}
