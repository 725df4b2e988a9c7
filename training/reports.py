"""Trains the head that tells of each word of saying who says it and what is said, and where that ends.

    python reports.py --vectors FOLDER --out head.pt          FOLDER is what vectors.py wrote

The encoder is the shipped one and stays as it is (`vectors.py`). A cue is told by a word's vector alone; for a cue, each other word is
outside, of its source or of what is said, by both words' vectors, how far apart they stand, and what the tree says of them.
"""

import argparse
import pickle
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

from vectors import Example

TAGS = ["outside", "source", "in source", "content", "in content"]
FARTHEST = 40
RELATIONS = 60


class Reports(nn.Module):
    """A small head on the encoder's word vectors: two linear layers find cues, four dilated convolutions tell of each word what it is to a cue."""

    def __init__(self, width=384, inner=64, near=3, dilations=(1, 2, 4, 8)):
        super().__init__()
        self.shape = {"width": width, "inner": inner, "near": near, "dilations": dilations}
        self.dropout = nn.Dropout(0.2)
        self.cue = nn.Linear(width, inner)
        self.is_cue = nn.Linear(inner, 1)
        self.word = nn.Linear(width, inner)
        self.by_cue = nn.Linear(width, 2 * inner)
        self.distance = nn.Embedding(2 * FARTHEST + 1, inner)
        self.under = nn.Embedding(RELATIONS + 1, inner, padding_idx=0)
        self.above = nn.Embedding(RELATIONS, inner)
        self.is_above = nn.Parameter(torch.zeros(inner))
        self.norm = nn.LayerNorm(inner)
        self.layers = nn.ModuleList(nn.Conv1d(inner, inner, near, dilation=d, padding=d * (near // 2)) for d in dilations)
        self.norms = nn.ModuleList(nn.LayerNorm(inner) for _ in dilations)
        self.tags = nn.Linear(inner, len(TAGS))

    def cues(self, vectors):
        """[W]: log-odds that a word is one of saying."""
        return self.is_cue(F.gelu(self.cue(self.dropout(vectors))))[..., 0]

    def parts(self, vectors, cues, relation, far, under, beside, above):
        """[K, W, tags]: of each cue the log-probabilities of each word's tags. `vectors` [K, W, width] or [1, W, width], `cues` [K, width]."""
        shift, scale = self.by_cue(self.dropout(cues)).chunk(2, dim=-1)
        h = self.word(self.dropout(vectors)) * (1 + scale[:, None]) + shift[:, None] + self.distance(far) + self.under(under)
        h = h + beside[..., None] * self.above(relation)[:, None] + above[..., None] * self.is_above
        h = self.dropout(F.gelu(self.norm(h)))
        for layer, norm in zip(self.layers, self.norms):
            h = norm(h + self.dropout(F.gelu(layer(h.transpose(1, 2)).transpose(1, 2))))
        return self.tags(h).log_softmax(-1)


def around(heads, relations, cues):
    """How each word [W] stands to each cue [K], by place and tree: far, under, beside, above, each [K, W]."""
    words = torch.arange(heads.shape[0])
    far = (words[None] - cues[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
    # A word's ancestors and itself: paths up to 32 long.
    reach = (heads[:, None] == words[None]).float() + torch.eye(heads.shape[0])
    for _ in range(5):
        reach = reach @ reach
    reach = (reach > 0).float()
    # The relation to the cue of the dependent that a word is, or hangs under: 1 + its number, or 0.
    child = (heads[None] == cues[:, None]).float() * (relations + 1)[None]
    under = (child @ reach.T).long().clamp(max=int(RELATIONS))
    # The cue's own head with all that hangs on it, and the words above the cue.
    over = heads[cues]
    beside = reach[:, over.clamp(min=0)].T * (over >= 0).float()[:, None]
    return far, under, beside, reach[cues]


def targets(statement, length):
    """What each word may be, as a bit mask of tags, by what is known of a statement."""
    kind, cue, source, parts = statement
    # The treebanks leave open who says it where that is no phrase: whatever is no content may be the source.
    rest = 0b00111 if kind != "read" and source is None else 0b00001
    tags = [rest] * length
    spans = ([(source, 1)] if source else []) + [(part, 3) for part in parts]
    for (start, end), begin in spans:
        for at in range(start, end):
            tags[at] = 1 << (begin + (at > start))
    return torch.tensor(tags)


def prepared(example):
    """What is learned of an example, made once: the words' cue labels (-1 where nothing is known), and of each statement how all words stand to it."""
    heads, relations = torch.from_numpy(example.heads).long(), torch.from_numpy(example.relations).long()
    length = len(heads)
    told = [s for s in example.statements if s[0] != "maybe" and s[3]]
    labels = torch.full((length,), 0 if example.is_whole else -1, dtype=torch.long)
    for kind, (at, _), _, _ in example.statements:
        labels[at] = {"read": 1, "sure": 1, "other": 0, "maybe": -1}[kind]
    cues = torch.tensor([s[1][0] for s in told], dtype=torch.long)
    far, under, beside, above = around(heads, relations, cues)
    allowed = torch.stack([targets(s, length) for s in told]) if told else torch.zeros(0, length, dtype=torch.long)
    return {
        "vectors": torch.from_numpy(example.vectors), "labels": labels, "cues": cues, "relation": relations[cues],
        "far": far.to(torch.uint8), "under": under.to(torch.uint8), "beside": beside.bool(), "above": above.bool(), "allowed": allowed.to(torch.uint8),
    }


BITS = torch.arange(len(TAGS))


def losses(model, batch):
    """Of paragraphs together, padded to the longest."""
    flat = torch.cat([e["vectors"] for e in batch]).float()
    labels = torch.cat([e["labels"] for e in batch])
    known = labels >= 0
    loss = F.binary_cross_entropy_with_logits(model.cues(flat[known]), labels[known].float(), reduction="sum") / 8
    told = [e for e in batch if len(e["cues"])]
    length = max(len(e["labels"]) for e in told)
    pad = lambda x: F.pad(x, (0, length - x.shape[1]))
    join = lambda name: torch.cat([pad(e[name]) for e in told])
    words = torch.cat([F.pad(e["vectors"].float(), (0, 0, 0, length - len(e["labels"])))[None].expand(len(e["cues"]), -1, -1) for e in told])
    cues = torch.cat([e["vectors"][e["cues"]].float() for e in told])
    relation = torch.cat([e["relation"] for e in told])
    scored = model.parts(words, cues, relation, join("far").long(), join("under").long(), join("beside").float(), join("above").float())
    allowed = join("allowed").long()
    here = allowed > 0
    open_ = ((allowed[here][:, None] >> BITS) & 1).bool()
    return (loss - scored[here].masked_fill(~open_, -1e4).logsumexp(-1).sum() / 12) / len(batch)


def decoded(scored):
    """The best tags that begin before they go on, of one cue: runs (kind, from, to, probability)."""
    length = scored.shape[0]
    best, back = scored[0].clone(), []
    best[2] = best[4] = -1e4
    allowed = torch.zeros(5, 5)
    allowed[[0, 3, 4], 2] = -1e4
    allowed[[0, 1, 2], 4] = -1e4
    for at in range(1, length):
        total, came = (best[:, None] + allowed).max(0)
        back.append(came)
        best = total + scored[at]
    tags = [int(best.argmax())]
    for came in reversed(back):
        tags.append(int(came[tags[-1]]))
    tags.reverse()
    runs, probability = [], scored.exp()
    for at, tag in enumerate(tags):
        if tag in (1, 3):
            runs.append([tag, at, at + 1])
        elif tag in (2, 4):
            runs[-1][2] = at + 1
    found = []
    for kind, start, end in runs:
        begins = float(probability[start, kind])
        ends = float(probability[end - 1, kind] + probability[end - 1, kind + 1]) * (float(1 - probability[end, kind + 1]) if end < length else 1.0)
        found.append((kind, start, end, begins, ends))
    return found


def measured(model, examples, threshold=0.5):
    """F1 of cues; and of gold statements: exact source, exact content, by found and by given cues."""
    model.eval()
    right = found = gold = 0
    source = content = given = ends = 0
    with torch.no_grad():
        for example in examples:
            vectors, heads, relations = (torch.from_numpy(x) for x in (example.vectors.astype("float32"), example.heads.astype("int64"), example.relations.astype("int64")))
            told = {s[1][0]: s for s in example.statements}
            hears = set((model.cues(vectors).sigmoid() > threshold).nonzero()[:, 0].tolist())
            right += len(hears & told.keys())
            found += len(hears)
            gold += len(told)
            if not told:
                continue
            cues = torch.tensor(list(told))
            scored = model.parts(vectors[None], vectors[cues], relations[cues], *around(heads, relations, cues))
            for (cue, (_, _, who, parts)), one in zip(told.items(), scored):
                runs = decoded(one)
                given += 1
                is_source = [(s, e) for k, s, e, _, _ in runs if k == 1] == ([tuple(who)] if who else [])
                own = [(s, e) for k, s, e, _, _ in runs if k == 3]
                is_content = own == sorted(map(tuple, parts))
                source += is_source
                content += is_content
                ends += bool(own) and own[-1][1] == max(p[1] for p in parts)
    model.train()
    f1 = lambda r, f, g: 200 * r / max(1, f + g)
    return f"cue F1 {f1(right, found, gold):.1f} (P {100*right/max(1,found):.1f} R {100*right/max(1,gold):.1f}); given the cue: source {100*source/max(1,given):.1f}, content {100*content/max(1,given):.1f}, end {100*ends/max(1,given):.1f} of {given}"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--vectors", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--epochs", type=float, default=3.5)
    options.add_argument("--inner", type=int, default=64)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--batch", type=int, default=16)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    torch.set_num_threads(1)
    random.seed(given.seed)
    torch.manual_seed(given.seed)
    examples = [Example(**e) for name in ("trees", "voa") for e in pickle.load(open(f"{given.vectors}/{name}.pickle", "rb"))]
    dev = [e for e in examples if e.source == "voa-dev"]
    learned = [e for e in examples if e.source != "voa-dev"]
    learned = [prepared(e) for e in learned]
    model = Reports(inner=given.inner)
    optimiser = torch.optim.AdamW(model.parameters(), lr=given.rate, weight_decay=0.02)
    steps = int(given.epochs * len(learned) / given.batch)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / steps))
    print(f"{len(learned)} to learn from, {len(dev)} to measure on, {steps} steps, {sum(p.numel() for p in model.parameters())} weights", flush=True)
    order, total, begun = [], 0.0, time.time()
    for step in range(steps):
        if not order:
            # Paragraphs of about the same length together, in batches in any order.
            sized = sorted(learned, key=lambda e: len(e["labels"]) + random.random() * 10)
            order = [sized[at : at + given.batch] for at in range(0, len(sized), given.batch)]
            order = [batch for batch in order if any(len(e["cues"]) for e in batch)]
            random.shuffle(order)
        loss = losses(model, order.pop())
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        plan.step()
        total += loss.item()
        if (step + 1) % 200 == 0 or step + 1 == steps:
            print(f"{step + 1} {time.time() - begun:.0f}s loss {total / 200:.3f} {measured(model, dev)}", flush=True)
            total = 0.0
    torch.save({"shape": model.shape, "weights": model.state_dict()}, given.out)


if __name__ == "__main__":
    main()
