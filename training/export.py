"""Writes a trained reader as ONNX with int8 weights, and its labels.

    python export.py CHECKPOINT FOLDER

Weights of the linear layers are int8 by column, inputs are quantised as they come (ONNX Runtime's dynamic quantisation), the word
embeddings are int8 by row: one window a run, so that a window reads the same whatever was read beside it.
"""

import hashlib
import json
import os
import shutil
import sys
import tempfile

# Before it is loaded: versions of ONNX Runtime that report look for it then.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from network import no_self
from train import from_checkpoint


# Pieces of a window with the two special ones: server/src/reader/model/windows.ts.
MOST_PIECES = 402


class RowInt8(nn.Module):
    """An embedding in a quarter of the space: a byte a number, a scale a row."""

    def __init__(self, embedding):
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scales", scale)

    def forward(self, index):
        return self.rows[index].float() * self.scales[index]


class Attention(torch.autograd.Function):
    """ONNX Runtime's own attention, one node where PyTorch would write twenty: q, k and v are [1, pieces, width]."""

    @staticmethod
    def forward(ctx, q, k, v, heads):
        split = lambda x: x.view(1, x.shape[1], heads, -1).transpose(1, 2)
        heard = nn.functional.scaled_dot_product_attention(split(q), split(k), split(v))
        return heard.transpose(1, 2).reshape(q.shape)

    @staticmethod
    def symbolic(g, q, k, v, heads):
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class Exported(nn.Module):
    """The reader of one window: nothing is padded, and a batch has one window."""

    def __init__(self, reader):
        super().__init__()
        reader.words = RowInt8(reader.words)
        self.reader = reader
        self.places = nn.Parameter(reader.positions.weight[:MOST_PIECES].detach().clone())

    def forward(self, pieces, casing, lexical, hint, first, last):
        reader = self.reader
        x = reader.words(pieces) + self.places[: pieces.shape[0]] + reader.casing(casing) + reader.lexical(lexical) + reader.hint(hint)
        x = reader.norm(x)[None]
        for layer in reader.layers:
            q, k, v = layer.qkv(x).chunk(3, dim=-1)
            x = layer.norm1(x + layer.out(Attention.apply(q, k, v, layer.heads)))
            x = layer.norm2(x + layer.down(nn.functional.gelu(layer.up(x))))
        x = x[0]
        words = 0.5 * (x[first] + x[last])
        candidates = torch.cat([reader.root[0], words])
        d = reader.arc(nn.functional.gelu(reader.arc_word(words)))
        h = nn.functional.gelu(reader.arc_head(candidates))
        width = h.shape[-1]
        scores = (d[:, :width] @ h.T + d[:, width:]) * width**-0.5
        scores = no_self(scores[None])[0]
        heads = scores.argmax(dim=-1)
        rel = nn.functional.gelu(reader.rel_word(words))
        of_head = nn.functional.gelu(reader.rel_head(candidates))[heads]
        relations = reader.relation(torch.cat([rel, of_head, rel * of_head], dim=-1))
        return (
            reader.upos(words).argmax(-1).int(),
            reader.xpos(words).argmax(-1).int(),
            scores,
            relations.argmax(-1).int(),
            reader.names(words).log_softmax(-1),
        )


def export(reader, labels, folder):
    pieces, words = 7, 5
    example = tuple(torch.ones(pieces, dtype=torch.int32) for _ in range(4)) + tuple(torch.arange(words, dtype=torch.int32) for _ in range(2))
    names_in = ["pieces", "casing", "lexical", "hint", "first", "last"]
    names_out = ["upos", "xpos", "heads", "relation", "names"]
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain, quantised = (os.path.join(scratch, name) for name in ("plain.onnx", "quantised.onnx"))
        axes = {name: {0: "P"} for name in names_in[:4]} | {name: {0: "W"} for name in names_in[4:]} | {name: {0: "W"} for name in names_out}
        axes["heads"] = {0: "W", 1: "H"}
        torch.onnx.export(
            Exported(reader), example, plain, input_names=names_in, output_names=names_out, dynamic_axes=axes, opset_version=17, dynamo=False,
            custom_opsets={"com.microsoft": 1}
        )
        quantize_dynamic(
            plain,
            quantised,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            # Seven bits: with eight, processors without VNNI overflow in silence. It costs nothing that can be measured.
            reduce_range=True,
            extra_options={"MatMulConstBOnly": True},
        )
        # Optimised once, here, as every machine would when it loads them, and alike for all processors. One step is left out: ONNX Runtime's
        # fused sum and norm is slower on a processor than the two by themselves, by a tenth of the whole.
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.optimized_model_filepath = os.path.join(folder, "reader.onnx")
        onnxruntime.InferenceSession(
            quantised, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
    with open(os.path.join(folder, "labels.json"), "w", encoding="utf-8") as file:
        json.dump(labels, file)
        file.write("\n")
    vocabulary = os.path.join(os.path.dirname(__file__), "../server/model/vocabulary.txt")
    if not os.path.exists(os.path.join(folder, "vocabulary.txt")):
        shutil.copy(vocabulary, folder)
    write_sums(folder)
    print(f"{os.path.getsize(os.path.join(folder, 'reader.onnx')) / 1e6:.1f} MB")


def write_sums(folder):
    """Whoever loads the model holds its files against this, as `sha256sum -c SHA256SUMS` does."""
    with open(os.path.join(folder, "SHA256SUMS"), "w", encoding="utf-8") as file:
        file.writelines(f"{sum_of(os.path.join(folder, name))}  {name}\n" for name in ("reader.onnx", "labels.json", "vocabulary.txt"))


def sum_of(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


if __name__ == "__main__":
    checkpoint, folder = sys.argv[1:]
    reader, kept = from_checkpoint(checkpoint)
    export(reader.eval(), kept["labels"], folder)
