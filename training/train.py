"""Trains a reader.

    python train.py --out RUN [--layers 6] [--from CHECKPOINT] [--silver FILE …] [--teacher CHECKPOINT] [--epochs 2] [--minutes 90]

Reads ../shared/train, what `words.ts` made of it (--cache), and the teachers' labels. A run writes RUN.pt whenever it measures, and goes on
from there when it is started again.
"""

import argparse
import dataclasses
import os
import random
import time

import torch
import torch.nn.functional as F

import augment
import data
from network import Reader, load_minilm, no_self

NAMED = ["gum-news", "gum-other", "meantime", "wikigold", "redocred", "crossner-politics"]


def collated(examples):
    """Tensors of a batch: pieces and clues with the first and last piece of each word, padded with 0; targets padded with -1 or 0."""
    length = 2 + max(sum(len(w[0]) for w in e.words) for e in examples)
    count = max(len(e.words) for e in examples)
    inputs = [torch.zeros(len(examples), length, dtype=torch.long) for _ in range(4)]
    first, last = (torch.zeros(len(examples), count, dtype=torch.long) for _ in range(2))
    targets = {k: torch.full((len(examples), count), -1) for k in ("upos", "xpos", "heads", "relations")}
    names = torch.zeros(len(examples), count, dtype=torch.long)
    here = torch.zeros(len(examples), count, dtype=torch.bool)
    for row, example in enumerate(examples):
        pieces, casing, lexical, hint, starts, ends = [101], [0], [0], [0], [], []
        for ids, c, l, h in example.words:
            starts.append(len(pieces))
            pieces += ids
            casing += [c] * len(ids)
            lexical += [l] * len(ids)
            hint += [h] * len(ids)
            ends.append(len(pieces) - 1)
        pieces.append(102)
        for tensor, values in zip(inputs, (pieces, casing + [0], lexical + [0], hint + [0])):
            tensor[row, : len(values)] = torch.tensor(values)
        first[row, : len(starts)] = torch.tensor(starts)
        last[row, : len(ends)] = torch.tensor(ends)
        here[row, : len(starts)] = True
        for key, target in targets.items():
            values = getattr(example, key)
            if values is not None:
                target[row, : len(values)] = torch.tensor(values)
        if example.names is not None:
            names[row, : len(example.names)] = torch.tensor(example.names)
    return inputs, first, last, here, targets, names


def batches(examples, budget):
    """Examples of about the same length together, so that little is padded; at most `budget` pieces."""
    sized = sorted(((2 + sum(len(w[0]) for w in e.words) + random.random() * 8, i) for i, e in enumerate(examples)))
    found, batch = [], []
    for size, index in sized:
        if batch and size * (len(batch) + 1) > budget:
            found.append(batch)
            batch = []
        batch.append(examples[index])
    return [*found, batch] if batch else found


BITS = torch.arange(21)


def head_scores(reader, words, here):
    """[batch, word, 1 + word]: how well each would do as the head; no word for itself, none that is not there."""
    columns = torch.cat([torch.ones(len(here), 1, dtype=torch.bool), here], dim=1)[:, None]
    return no_self(reader.arcs(words)).masked_fill(~columns, -1e4)


def losses(reader, batch, teacher=None):
    """What is known of the words, and with a teacher what it says of all of them."""
    inputs, first, last, here, targets, names = collated(batch)
    words = reader.dropout(reader.encode(*inputs, first, last).float())
    total = words.new_zeros(())
    heads = targets["heads"]
    if bool((heads >= 0).any()) or teacher is not None:
        scores = head_scores(reader, words, here)
    if bool((heads >= 0).any()):
        total = total + F.cross_entropy(scores[heads >= 0], heads[heads >= 0])
        relations = reader.relations(words, heads.clamp(min=0))
        known = targets["relations"] >= 0
        total = total + F.cross_entropy(relations[known], targets["relations"][known])
        for head, key in ((reader.upos, "upos"), (reader.xpos, "xpos")):
            known = targets[key] >= 0
            total = total + 0.5 * F.cross_entropy(head(words[known]), targets[key][known])
    marked = names > 0
    if bool(marked.any()):
        allowed = (names[marked][:, None] >> BITS) & 1
        scored = reader.names(words[marked]).log_softmax(-1)
        total = total - scored.masked_fill(allowed == 0, -1e4).logsumexp(-1).mean()
    if teacher is not None:
        with torch.no_grad():
            taught = teacher.encode(*inputs, first, last).float()
            wanted = head_scores(teacher, taught, here)
            chosen = torch.where(heads >= 0, heads, wanted.argmax(-1))
            wanted_relations = teacher.relations(taught, chosen)
        total = total + soft(scores[here], wanted[here])
        total = total + soft(reader.relations(words, chosen)[here], wanted_relations[here])
        for weight, kind in ((0.5, "upos"), (0.5, "xpos"), (1.0, "names")):
            total = total + weight * soft(getattr(reader, kind)(words[here]), getattr(teacher, kind)(taught[here]).detach())
    return total


def soft(scores, wanted):
    return F.kl_div(scores.log_softmax(-1), wanted.log_softmax(-1), log_target=True, reduction="batchmean")


def syntax(reader, examples):
    """Right parts of speech, heads, and heads with relations (as the CoNLL 2018 shared task compares them), in per cent of the words."""
    upos = uas = las = full = count = 0
    relations = reader.labels["relations"]
    reader.eval()
    with torch.no_grad():
        for batch in batches(examples, 4000):
            inputs, first, last, here, targets, _ = collated(batch)
            words = reader.encode(*inputs, first, last)
            heads = head_scores(reader, words, here).argmax(-1)
            found = reader.relations(words, heads).argmax(-1)
            right = heads == targets["heads"]
            upos += int((reader.upos(words).argmax(-1) == targets["upos"])[here].sum())
            uas += int(right[here].sum())
            full += int((right & (found == targets["relations"]))[here].sum())
            count += int(here.sum())
            for ok, a, b in zip(right[here].tolist(), found[here].tolist(), targets["relations"][here].tolist()):
                las += ok and b >= 0 and relations[a].split(":")[0] == relations[b].split(":")[0]
    reader.train()
    return " ".join(f"{name} {100 * n / count:.2f}" for name, n in (("UPOS", upos), ("UAS", uas), ("LAS", las), ("full", full)))


def names_found(reader, examples):
    """F1 of names over words with GPE, LOC and FAC as one, against masks of one label each."""
    reader.eval()
    right = said = true = 0
    with torch.no_grad():
        for batch in batches(examples, 4000):
            inputs, first, last, here, _, names = collated(batch)
            best = reader.names(reader.encode(*inputs, first, last)).argmax(-1)
            for row in range(len(batch)):
                n = int(here[row].sum())
                a = spans([int(x) for x in best[row, :n]])
                b = spans([(int(x).bit_length() - 1) for x in names[row, :n]])
                right += len(a & b)
                said += len(a)
                true += len(b)
    reader.train()
    return f"P {100 * right / max(said, 1):.1f} R {100 * right / max(true, 1):.1f} F {200 * right / max(said + true, 1):.2f}"


def spans(labels):
    """Spans of people, organisations and places (GPE, LOC and FAC are one here)."""
    merged = ((start, end, 2 if kind == 3 else kind) for start, end, kind in data.name_spans(labels))
    return {span for span in merged if span[2] in (0, 1, 2)}


def save(path, reader, state):
    kept = {"labels": reader.labels, "shape": reader.shape, "weights": reader.state_dict(), **state}
    torch.save(kept, path + ".new")
    os.replace(path + ".new", path)


def from_checkpoint(path):
    """The reader of a checkpoint, whether or not `compact.py` has made it small."""
    kept = torch.load(path, map_location="cpu")
    reader = Reader(kept["labels"], **kept["shape"])
    plain = lambda value: value[0].float() * value[1].float() if isinstance(value, tuple) else value.float()
    reader.load_state_dict({name: plain(value) for name, value in kept["weights"].items()})
    reader.labels = kept["labels"]
    return reader, kept


def narrowed(reader, inner):
    """Leaves of each layer's inner values those that weigh most: what comes in by what goes out."""
    for layer in reader.layers:
        weight = layer.up.weight.norm(dim=1) * layer.down.weight.norm(dim=0)
        kept = weight.topk(inner).indices.sort().values
        for part, name, dim in ((layer.up, "weight", 0), (layer.up, "bias", 0), (layer.down, "weight", 1)):
            setattr(part, name, torch.nn.Parameter(getattr(part, name).detach().index_select(dim, kept).clone()))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", required=True)
    options.add_argument("--train", default="../../shared/train")
    options.add_argument("--cache", required=True, help="what prepare.sh made: words/ and minilm.safetensors")
    options.add_argument("--layers", type=int, default=6)
    options.add_argument("--keep", help="which of MiniLM's layers, or of the checkpoint's: 0,2,3,5")
    options.add_argument("--from", dest="start", help="a checkpoint whose weights it begins with")
    options.add_argument("--inner", type=int, help="with --from: how many of the inner values of each layer are kept")
    options.add_argument("--teacher", help="a checkpoint whose soft answers it learns too")
    options.add_argument("--silver", nargs="*", default=[], help="examples that `label.py` wrote")
    options.add_argument("--silver-syntax", action="store_true", help="learn the syntax of it too, not only the names")
    options.add_argument("--trees", type=int, default=1, help="how many times an epoch holds the treebanks")
    options.add_argument("--dropout", type=float, default=0.1)
    options.add_argument("--silver-share", type=float, default=1.0, help="how much of it an epoch holds")
    options.add_argument("--epochs", type=float, default=2)
    options.add_argument("--minutes", type=float, default=95)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--budget", type=int, default=1600, help="pieces a batch")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--measure", type=int, default=250, help="steps between two measurements")
    options.add_argument("--check", nargs="*", default=[], help="files of named examples to measure names on, WORDS=GOLD")
    o = options.parse_args()
    torch.set_num_threads(o.threads)
    random.seed(7)
    torch.manual_seed(7)

    words = lambda name: f"{o.cache}/words/{name}.jsonl"
    trees = {n: data.treebank(f"{o.train}/treebank/{n}.conllu", words(n)) for n in ("ewt-train", "gum-train", "ewt-dev", "gum-dev")}
    labels = data.labels_in([trees["ewt-train"], trees["gum-train"]])
    systems = data.teachers(os.path.join(os.path.dirname(__file__), "labels"))
    marked = [e for n in NAMED for e in data.named(f"{o.train}/names/{n}.jsonl", words(n), n, systems)]
    silver = [e for path in o.silver for e in torch.load(path, weights_only=False)]
    if not o.silver_syntax:
        silver = [dataclasses.replace(e, upos=None, xpos=None, heads=None, relations=None) for e in silver]
    pool = augment.Pool(marked, f"{o.cache}/words/pool.jsonl")
    checks = {}
    for pair in o.check:
        w, _, g = pair.partition("=")
        checks[os.path.basename(g)[:-6]] = data.checked(g, w)
    dev = {n: [data.joined([s], labels, n) for d in trees[n] for s in d] for n in ("ewt-dev", "gum-dev")}
    print(f"{len(marked)} named, {len(silver)} silver examples", flush=True)

    def epoch():
        examples = [
            e
            for _ in range(o.trees)
            for n in ("ewt-train", "gum-train")
            for e in data.paragraphs(trees[n], labels, n)
        ]
        examples += [pool.changed(e) for e in marked]
        if silver:
            examples += [pool.changed(e) for e in random.sample(silver, int(o.silver_share * len(silver)))]
        examples = [augment.rewritten(e) for e in examples]
        # Those with syntax apart from those without, for the heads of syntax need time; then all in any order.
        plan = batches([e for e in examples if e.heads is not None], o.budget) + batches([e for e in examples if e.heads is None], o.budget)
        random.shuffle(plan)
        return plan

    done = 0
    resumed = None
    if os.path.exists(o.out + ".pt"):
        reader, resumed = from_checkpoint(o.out + ".pt")
        done = resumed["done"]
    elif o.start:
        start, kept = from_checkpoint(o.start)
        keep = [int(n) for n in o.keep.split(",")] if o.keep else list(range(len(start.layers)))
        inner = o.inner or kept["shape"]["inner"]
        reader = Reader(kept["labels"], **{**kept["shape"], "layers": len(keep), "inner": inner})
        start.layers = torch.nn.ModuleList(start.layers[n] for n in keep)
        narrowed(start, inner)
        reader.load_state_dict(start.state_dict())
        reader.labels = kept["labels"]
    else:
        reader = Reader(labels, layers=o.layers)
        load_minilm(reader, f"{o.cache}/minilm.safetensors", [int(n) for n in o.keep.split(",")] if o.keep else None)
        reader.labels = labels
    for layer in reader.layers:
        layer.dropout.p = o.dropout
    reader.dropout.p = o.dropout
    teacher = from_checkpoint(o.teacher)[0].eval() if o.teacher else None

    plan = epoch()
    total = max(1, int(o.epochs * len(plan)))
    fresh = ("casing", "lexical", "hint", "upos", "xpos", "names", "arc", "root", "rel")
    is_fresh = lambda name: name.split(".")[0].split("_")[0] in fresh or name.startswith("relation")
    rate = o.rate
    groups = [
        {"params": [p for n, p in reader.named_parameters() if not is_fresh(n)], "lr": rate},
        {"params": [p for n, p in reader.named_parameters() if is_fresh(n)], "lr": 2 * rate if o.start else 5 * rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    if resumed:
        optimizer.load_state_dict(resumed["optimizer"])
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + done + 1) / (0.06 * total), max(0.02, (total - step - done) / (0.94 * total)))
    )
    begin, seen, mean = time.time(), 0, 0.0
    print(f"{total} steps, {len(plan)} an epoch", flush=True)
    while done < total:
        for batch in plan:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = losses(reader, batch, teacher)
            if loss.requires_grad:
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
                optimizer.step()
            schedule.step()
            done += 1
            seen += sum(len(w[0]) for e in batch for w in e.words)
            mean = 0.98 * mean + 0.02 * float(loss.detach())
            late = time.time() - begin > 60 * o.minutes
            if done % 50 == 0:
                print(f"{done}/{total} loss {mean:.3f} {seen / (time.time() - begin):.0f} pieces/s {(time.time() - begin) / 60:.1f} min", flush=True)
            if done % o.measure == 0 or done >= total or late:
                save(o.out + ".pt", reader, {"done": done, "optimizer": optimizer.state_dict()})
                report = [f"{n}: {syntax(reader, e)}" for n, e in dev.items()] + [f"{n}: {names_found(reader, e)}" for n, e in checks.items()]
                print(f"  {done}: " + "; ".join(report), flush=True)
            if done >= total or late:
                return
        plan = epoch()


if __name__ == "__main__":
    main()
