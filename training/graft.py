"""Adds a trained head of reports to the shipped weights, of which everything else stays as it is, bit by bit.

    python graft.py head.pt ../server/model

Reads reader.onnx in FOLDER, with or without such a head, writes it anew with three more outputs, and SHA256SUMS.
"""

import os
import sys
import tempfile

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper
from torch import nn

from export import write_sums
from reports import FARTHEST, RELATIONS, TAGS, Reports
from vectors import VECTORS

PREFIX = "reports/"
# Log-odds from which a word may be one of saying (a probability of 0.2), and the most that a window has.
LEAST, MOST = -1.386, 24
OUTPUTS = ["cues", "saying", "tags"]
TYPES = {"cues": TensorProto.INT32, "saying": TensorProto.FLOAT, "tags": TensorProto.FLOAT}


class Cues(nn.Module):
    """Of each word the log-odds that it is one of saying, and whether one may be."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, vectors):
        odds = self.model.cues(vectors)
        return odds, (odds > LEAST).any()


class Parts(nn.Module):
    """Where some word may be one of saying: which ones, their log-odds, and what all other words are to them."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, vectors, heads, relation, odds):
        words = torch.arange(vectors.shape[0])
        cues = (odds > LEAST).nonzero()[:MOST, 0]
        parent = heads.argmax(-1) - 1
        far = (words[None] - cues[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        # As `around` in reports.py.
        reach = (parent[:, None] == words[None]).float() + (words[:, None] == words[None]).float()
        for _ in range(5):
            reach = reach @ reach
        reach = (reach > 0).float()
        relations = relation.long()
        child = (parent[None] == cues[:, None]).float() * (relations + 1)[None].float()
        under = (child @ reach.T).long().clamp(max=RELATIONS)
        over = parent[cues]
        beside = reach.T[over.clamp(min=0)] * (over >= 0).float()[:, None]
        tags = self.model.parts(vectors[None], vectors[cues], relations[cues], far, under, beside, reach[cues])
        return cues.int(), odds[cues], tags


def head_of(checkpoint):
    kept = torch.load(checkpoint, map_location="cpu")
    model = Reports(**kept["shape"])
    model.load_state_dict(kept["weights"])
    return model.eval()


def graphs_of(model):
    """Both halves of the head by themselves, optimised as `export.py` optimises the reader."""
    count = 9
    heads = torch.zeros(count, count + 1)
    heads[torch.arange(count), torch.arange(count)] = 1
    vectors, relation, odds = torch.randn(count, 384), torch.ones(count, dtype=torch.int32), torch.ones(count)
    cues = optimised(Cues(model), {"vectors": vectors}, ["odds", "any"])
    parts = optimised(Parts(model), {"vectors": vectors, "heads": heads, "relation": relation, "odds": odds}, OUTPUTS)
    return cues.graph, parts.graph


AXES = {
    "vectors": {0: "W"}, "heads": {0: "W", 1: "H"}, "relation": {0: "W"}, "odds": {0: "W"},
    "cues": {0: "K"}, "saying": {0: "K"}, "tags": {0: "K", 1: "W"},
}


def optimised(module, inputs, outputs):
    with tempfile.TemporaryDirectory() as scratch:
        plain, made = (os.path.join(scratch, name) for name in ("plain.onnx", "made.onnx"))
        axes = {name: AXES[name] for name in [*inputs, *outputs] if name in AXES}
        torch.onnx.export(
            module, tuple(inputs.values()), plain, input_names=list(inputs), output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False
        )
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.optimized_model_filepath = made
        onnxruntime.InferenceSession(plain, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])
        return onnx.load(made)


def grafted(reader, cues, parts):
    """The reader with the head instead of one that it may have: the second half only where a word may be one of saying, so that most windows go without."""
    graph = reader.graph
    for kind in (graph.node, graph.initializer):
        for one in [one for one in kind if one.name.startswith(PREFIX)]:
            kind.remove(one)
    for output in [one for one in graph.output if one.name in OUTPUTS]:
        graph.output.remove(output)
    given = {"vectors": VECTORS, "heads": "heads", "relation": "relation", "odds": f"{PREFIX}odds", "any": f"{PREFIX}any", "": ""}
    for half, own in ((cues, graph.node), (parts, None)):
        named = lambda name: given.get(name) or f"{PREFIX}{'first/' if half is cues else 'second/'}{name}"
        nodes = []
        for at, node in enumerate(half.node):
            copy = onnx.NodeProto()
            copy.CopyFrom(node)
            copy.name = named(str(at))
            copy.input[:] = [name and named(name) for name in node.input]
            copy.output[:] = [name and named(name) for name in node.output]
            nodes.append(copy)
        for tensor in half.initializer:
            copy = graph.initializer.add()
            copy.CopyFrom(tensor)
            copy.name = named(tensor.name)
        if own is not None:
            own.extend(nodes)
            continue
        info = lambda name, shape: helper.make_tensor_value_info(name, TYPES[name.split("/")[-1]], shape)
        told = helper.make_graph(nodes, "told", [], [info(named(name), None) for name in OUTPUTS])
        empty = lambda name, shape: helper.make_node("Constant", [], [f"{PREFIX}none/{name}"], value=helper.make_tensor(name, TYPES[name], shape, []))
        none = helper.make_graph(
            [empty("cues", [0]), empty("saying", [0]), empty("tags", [0, 1, len(TAGS)])], "none", [], [info(f"{PREFIX}none/{name}", None) for name in OUTPUTS]
        )
        graph.node.append(helper.make_node("If", [given["any"]], OUTPUTS, name=f"{PREFIX}if", then_branch=told, else_branch=none))
    graph.output.extend(helper.make_tensor_value_info(name, TYPES[name], ["K", *rest]) for name, rest in zip(OUTPUTS, ([], [], ["V", len(TAGS)])))
    return reader


def main():
    checkpoint, folder = sys.argv[1:]
    path = os.path.join(folder, "reader.onnx")
    reader = grafted(onnx.load(path), *graphs_of(head_of(checkpoint)))
    onnx.save(reader, path)
    write_sums(folder)
    print(f"{os.path.getsize(path) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
