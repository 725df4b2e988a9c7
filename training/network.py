"""The reader's network: a BERT encoder that also hears how each word is written and what lists and rules say of it, and four heads."""

import json
import struct

import torch
import torch.nn.functional as F
from torch import nn

# How many values each clue has: the same as `clueSizes` in server/src/reader/model/clues.ts.
CASINGS, LEXICALS, HINTS = 9, 65, 41
NAME_LABELS = 21
LONGEST = 512


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # Spelled out: on a CPU, PyTorch's own attention takes its time to learn.
        scores = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5
        heard = (scores if mask is None else scores.masked_fill(~mask, -1e4)).softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.dropout(self.out(heard.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Reader(nn.Module):
    """Inputs are [batch, pieces] and, for `first` and `last`, [batch, words]; what is padded has piece 0 and word 0."""

    def __init__(self, labels, layers=6, width=384, heads=12, inner=1536, vocabulary=30522, dropout=0.1, arc=192, rel=96):
        super().__init__()
        self.shape = {"layers": layers, "width": width, "heads": heads, "inner": inner, "arc": arc, "rel": rel}
        self.words = nn.Embedding(vocabulary, width, padding_idx=0)
        self.positions = nn.Embedding(LONGEST, width)
        self.casing = nn.Embedding(CASINGS, width)
        self.lexical = nn.Embedding(LEXICALS, width)
        self.hint = nn.Embedding(HINTS, width)
        for clue in (self.casing, self.lexical, self.hint):
            nn.init.normal_(clue.weight, std=0.02)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.upos = nn.Linear(width, len(labels["upos"]))
        self.xpos = nn.Linear(width, len(labels["xpos"]))
        self.names = nn.Linear(width, NAME_LABELS)
        self.arc_word = nn.Linear(width, arc)
        self.arc_head = nn.Linear(width, arc)
        self.arc = nn.Linear(arc, arc + 1)
        self.root = nn.Parameter(torch.zeros(1, 1, width))
        self.rel_word = nn.Linear(width, rel)
        self.rel_head = nn.Linear(width, rel)
        self.relation = nn.Linear(3 * rel, len(labels["relations"]))

    def encode(self, pieces, casing, lexical, hint, first, last):
        """One vector a word: the mean of its first and last piece."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(places) + self.casing(casing) + self.lexical(lexical) + self.hint(hint)
        x = self.dropout(self.norm(x))
        mask = (pieces != 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return 0.5 * (gathered(x, first) + gathered(x, last))

    def arcs(self, words):
        """[batch, word, 1 + word]: how well each other word, or the root, would do as the head."""
        heads = torch.cat([self.root.expand(words.shape[0], -1, -1), words], dim=1)
        d = self.arc(F.gelu(self.arc_word(words)))
        h = F.gelu(self.arc_head(heads))
        ones = torch.ones_like(h[..., :1])
        return d @ torch.cat([h, ones], dim=-1).transpose(1, 2) * (h.shape[-1] ** -0.5)

    def relations(self, words, heads):
        """`heads` [batch, word] counts the root as 0."""
        candidates = torch.cat([self.root.expand(words.shape[0], -1, -1), words], dim=1)
        d = F.gelu(self.rel_word(words))
        h = gathered(F.gelu(self.rel_head(candidates)), heads)
        return self.relation(torch.cat([d, h, d * h], dim=-1))


def gathered(x, index):
    return torch.gather(x, 1, index[..., None].expand(-1, -1, x.shape[-1]))


def no_self(scores):
    """A word is never its own head."""
    words, heads = torch.arange(scores.shape[1]), torch.arange(scores.shape[2])
    return scores.masked_fill(words[:, None] + 1 == heads[None], -1e4)


def load_minilm(model, path, keep=None):
    """Takes embeddings and layers from all-MiniLM-L6-v2's safetensors; `keep` names the layers taken, the first by default."""
    weights = safetensors(path)
    own = model.state_dict()
    keep = keep or range(len(model.layers))
    own["words.weight"] = weights["embeddings.word_embeddings.weight"]
    own["positions.weight"] = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    own["norm.weight"], own["norm.bias"] = weights["embeddings.LayerNorm.weight"], weights["embeddings.LayerNorm.bias"]
    for to, at in enumerate(keep):
        theirs, ours = f"encoder.layer.{at}.", f"layers.{to}."
        for kind in ("weight", "bias"):
            own[f"{ours}qkv.{kind}"] = torch.cat([weights[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")])
            own[f"{ours}out.{kind}"] = weights[f"{theirs}attention.output.dense.{kind}"]
            own[f"{ours}norm1.{kind}"] = weights[f"{theirs}attention.output.LayerNorm.{kind}"]
            own[f"{ours}up.{kind}"] = weights[f"{theirs}intermediate.dense.{kind}"]
            own[f"{ours}down.{kind}"] = weights[f"{theirs}output.dense.{kind}"]
            own[f"{ours}norm2.{kind}"] = weights[f"{theirs}output.LayerNorm.{kind}"]
    model.load_state_dict(own)


def safetensors(path):
    """The file's tensors by name (all float32): a length, a JSON header, the numbers."""
    with open(path, "rb") as file:
        size = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(size))
        data = file.read()
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            tensors[name] = torch.frombuffer(bytearray(data[start:end]), dtype=torch.float32).reshape(entry["shape"])
    return tensors
