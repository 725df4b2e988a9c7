import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { entities } from '../../src/stages/entities/entities';
import type { Entity } from '../../src/types/entity';
import { inputsFor } from '../support/inputs';

function found(text: string): readonly Entity[] {
  return new Facts(inputsFor(text)).get(entities);
}

/** Key, then the forms. */
function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(
    found(text).map(({ key, forms }) => `${key}: ${forms.join(' / ')}`),
    expected,
  );
}

describe('entities', () => {
  it('joins full name, double surname and surname', () =>
    check(
      'Elena Ruiz Navarro spoke on Monday. Ruiz Navarro was calm. Later Navarro left.',
      'person:elena-ruiz-navarro: Elena Ruiz Navarro / Ruiz Navarro / Navarro',
    ));

  it('tells two bearers of a surname apart by whom one speaks of', () =>
    check(
      'Karl Voss is missing. Voss’s grandmother, Rita Voss, called us. “He never does this,” Voss said. “I am lost,” Voss said.',
      'person:karl-voss: Karl Voss / Voss',
      'person:rita-voss: Rita Voss / Voss',
    ));

  it('tells them apart by “younger” and “elder”, whoever is meant elsewhere', () => {
    check(
      'Karl Voss was found guilty. Voss smiled. His son, Emil Voss, was freed. The younger Voss wept 🙂. Voss will appeal.',
      'person:karl-voss: Karl Voss / Voss',
      'person:emil-voss: Emil Voss / Voss',
    );
    assert.deepEqual(
      found('Karl Voss met Emil Voss. The younger Voss wept. The elder Voss left.').map(({ names }) => names.length),
      [2, 2],
    );
  });

  it('tells them apart by what is said of them behind the name', () =>
    assert.deepEqual(
      found('Ona Voss, a baker, ran against Karl Voss, the mayor. Voss the mayor lost. Voss the baker won.').map(
        ({ key, names }) => [key, names.length],
      ),
      [
        ['person:ona-voss', 2],
        ['person:karl-voss', 2],
      ],
    ));

  it('are two where another of the same name is told of', () => {
    check(
      'Karl Voss, the pianist, laughed. That was the other Karl Voss, the keeper.',
      'person:karl-voss: Karl Voss',
      'person:karl-voss-2: Karl Voss',
    );
    check('The other Karl Voss laughed.', 'person:karl-voss: Karl Voss');
  });

  it('joins a paper with its short name', () =>
    check('The Denver Herald printed it. The Herald said so.', 'org:denver-herald: Denver Herald / Herald'));

  it('names in small letters who is only named in capitals', () =>
    assert.deepEqual(
      found('ELSPETH DRURY: Thank you. We begin now with COLIN STRAND.').map(({ name }) => name),
      ['Elspeth Drury', 'Colin Strand'],
    ));

  it('joins a former name that a clause tells', () =>
    check(
      'Lena Marr, who was still Lena Voss when it began, spoke. Miss Voss had left.',
      'person:lena-marr: Lena Marr / Lena Voss / Voss',
    ));

  it('joins a name that comes in full only later', () =>
    check('Torres said no. Maria Torres then said yes.', 'person:maria-torres: Maria Torres / Torres'));

  it('joins initials, middle names and diacritics', () =>
    check(
      'Luis E. Álvarez came. Luis Alvarez left. Alvarez slept.',
      'person:luis-e-alvarez: Luis E. Álvarez / Luis Alvarez / Alvarez',
    ));

  it('keeps two people of one surname apart', () => {
    const both = found('Maria Torres met Pedro Torres. Mr. Torres laughed, and Ms. Torres cried.');
    assert.deepEqual(
      both.map(({ key, names }) => [key, names.length]),
      [
        ['person:maria-torres', 2],
        ['person:pedro-torres', 2],
      ],
    );
  });

  it('gives the surname alone to no relative of whom is named before', () => {
    const both = found(
      'Senator Paul Denn listened as Ruth Denn, his wife, sang. Ruth Denn bowed. Denn clapped, and Denn left.',
    );
    assert.deepEqual(
      both.map(({ key, names }) => [key, names.length]),
      [
        ['person:paul-denn', 3],
        ['person:ruth-denn', 2],
      ],
    );
  });

  it('keeps a father apart from a son of the same name', () => {
    check(
      'Mayor Otto Denn judged the pies. His son, Otto Denn Jr., came third.',
      'person:otto-denn: Otto Denn',
      'person:otto-denn-jr: Otto Denn Jr.',
    );
    check(
      'Otto Denn has died. Denn Sr., as the town knew him, baked. Otto Denn Jr. was with him.',
      'person:otto-denn: Otto Denn / Denn Sr.',
      'person:otto-denn-jr: Otto Denn Jr.',
    );
  });

  it('joins the familiar form of a given name', () =>
    check('Thomas Denn spoke. Later Tom Denn sang.', 'person:thomas-denn: Thomas Denn / Tom Denn'));

  it('takes the surname alone for whom it called so before', () => {
    const both = found('Maria Torres is mayor. Torres won in May. Her son Pedro Torres helped. Torres was pleased.');
    assert.deepEqual(
      both.map(({ key, names }) => [key, names.length]),
      [
        ['person:maria-torres', 3],
        ['person:pedro-torres', 1],
      ],
    );
  });

  it('joins the ways of naming a country, and leaves its people apart', () =>
    check(
      'The United States agreed. The U.S. signed. French and French-born Americans cheered in France.',
      'gpe:united-states: United States / U.S.',
      'norp:french: French',
      'norp:americans: Americans',
      'gpe:france: France',
    ));

  it('joins an organisation with its acronym and its kind', () => {
    const [agency] = found('The National Migration Institute closed. The Institute said so. NMI staff wept.');
    assert.equal(agency?.name, 'National Migration Institute');
  });

  it('takes a known acronym for another name only where it is introduced', () => {
    check(
      'The Cumulative Impact Agency closed. The CIA was silent.',
      'org:cumulative-impact-agency: Cumulative Impact Agency',
      'org:cia: CIA',
    );
    check('The European Union agreed. The EU paid.', 'org:european-union: European Union / EU');
  });

  it('knows gender by address, role and given name, else not at all', () => {
    const people = found('Mrs. Kobo spoke. Spokesman Robin Lund agreed. Maria Torres left. Xanthor Qwell stayed.');
    assert.deepEqual(
      people.map(({ name, gender }) => [name, gender]),
      [
        ['Kobo', 'female'],
        ['Robin Lund', 'male'],
        ['Maria Torres', 'female'],
        ['Xanthor Qwell', undefined],
      ],
    );
  });

  it('reads names beside an emoji and in curly quotes', () =>
    check('🎉 “Maria Torres won,” they sang. Torres’s friends too.', 'person:maria-torres: Maria Torres / Torres'));

  it('finds nobody where nobody is named', () => check('The caravan had no leader.'));

  it('joins the short name of a paper or a club, and no surname of a firm', () =>
    check(
      'The Ravenna Chronicle said no. The Chronicle said yes.',
      'org:ravenna-chronicle: Ravenna Chronicle / Chronicle',
    ));

  it('joins the name that somebody was born with, and who is called so later', () =>
    check(
      'Greta Holm, born Greta Lindqvist, opened the inn. Lindqvist had come from Umea.',
      'person:greta-holm: Greta Holm / Greta Lindqvist / Lindqvist',
      'gpe:umea: Umea',
    ));

  it('joins a maiden name in brackets, whoever else bears it', () =>
    check(
      'Rosa Melnik (née Adler) sued her landlord. The mayor, Karl Adler, left.',
      'person:rosa-melnik: Rosa Melnik / Adler',
      'person:karl-adler: Karl Adler',
    ));

  it('joins a nickname in marks with the surname', () =>
    check('Bob “The Baker” Dale was jailed. Dale wept.', 'person:bob-the-baker-dale: Bob “The Baker” Dale / Dale'));
});
