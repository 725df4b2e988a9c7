import assert from 'node:assert/strict';
import { unreadKinds, type DocumentState, type Status } from '../../server/src/protocol';
import { folderKind, lookOf } from '../src/look';

describe('what the status item shows', () => {
  it('is nothing where nothing is known, and where the open document is plainly no article', () => {
    assert.equal(lookOf(undefined, undefined), undefined);
    assert.equal(lookOf(undefined, { uri: 'file:///notes.json', state: 'unread', why: 'other-mode' }), undefined);
    assert.equal(lookOf(status({ done: 0 }), undefined), undefined);
  });

  it('is how far the folder has been read', () => {
    assert.equal(
      lookOf(status({ state: 'indexing', done: 1200, total: 5000 }), undefined)?.label,
      'Reading 1,200 of 5,000',
    );
  });

  it('is how many articles there are, without one open', () => {
    assert.equal(lookOf(status({ done: 1 }), undefined)?.label, '1 article');
    assert.equal(lookOf(status({ done: 6 }), undefined)?.label, '6 articles');
    assert.equal(lookOf(status({ done: 0 }), article({}))?.label, '0 articles');
  });

  it('says why the open document is not read, before all else', () => {
    const unread: DocumentState = {
      uri: 'file:///aviso.txt',
      state: 'unread',
      why: 'other-language',
      label: 'Not read: Spanish',
      details: 'Copydesk reads English.',
    };
    const look = lookOf(status({}), unread);
    assert.equal(look?.label, 'Not read: Spanish');
    assert.deepEqual(look.details, ['Copydesk reads English.']);
  });

  it('offers to read what the user may have read, and nothing else', () => {
    const offered = unreadKinds.filter(why => {
      const look = lookOf(status({}), { uri: 'file:///a.txt', state: 'unread', why, label: 'Not read' });
      return look !== undefined && look.offers.length > 0;
    });
    assert.deepEqual(offered, ['software-project', 'excluded', 'no-prose', 'other-language']);
  });

  it('says who reads, and why the model does not', () => {
    const details = (change: Partial<Status>) => lookOf(status(change), undefined)?.details ?? [];
    assert.deepEqual(details({ model: 'none' }), ['Read by word lists.']);
    assert.match(details({ model: 'loading' })[0] ?? '', /until Copydesk’s model is loaded/u);
    assert.deepEqual(details({ model: 'failed', modelNote: 'reader.onnx is damaged.' }).slice(1), [
      'reader.onnx is damaged.',
    ]);
    assert.deepEqual(details({ model: 'ready', reader: '0123456789abcdef' }), [
      'Read by Copydesk’s model.',
      'Model 01234567',
    ]);
  });

  it('says what was left out', () => {
    const notice = '5,000 of 8,312 files are read (copydesk.maxFiles).';
    assert.ok(lookOf(status({ notice }), undefined)?.details.includes(notice));
  });

  it('says how much of the open article is decided, once anything is, and offers to go on', () => {
    const begun = lookOf(status({}), article({ decided: 3, all: 1040 }));
    assert.equal(begun?.details[0], '3 of 1,040 names, figures and quotes of this article are decided.');
    assert.deepEqual(
      begun.offers.map(({ command }) => command),
      ['copydesk.review'],
    );
    const untouched = lookOf(status({}), article({ decided: 0, all: 40 }));
    assert.ok(untouched?.details.every(line => !line.includes('decided')));
  });
});

describe('what a folder is to the views', () => {
  it('is being read until the server says that it is ready', () => {
    assert.equal(folderKind(undefined), 'reading');
    assert.equal(folderKind(status({ state: 'indexing' })), 'reading');
  });

  it('is read, empty, or not read because of something', () => {
    assert.equal(folderKind(status({ done: 6 })), 'read');
    assert.equal(folderKind(status({ done: 0 })), 'empty');
    assert.equal(folderKind(status({ done: 0, unread: 'software-project' })), 'software-project');
  });
});

function status(change: Partial<Status>): Status {
  return { state: 'ready', done: 11, total: 11, reader: 'rules', model: 'none', ...change };
}

function article(progress: { readonly decided?: number; readonly all?: number }): DocumentState {
  return { uri: 'file:///ferry.txt', state: 'article', progress: { decided: 0, all: 0, ...progress } };
}
