"""Writes a checkpoint without its optimiser, in half precision and the word embeddings in int8: small enough to keep, good enough to go on from.

    python compact.py CHECKPOINT OUT
"""

import sys

import torch

if __name__ == "__main__":
    source, out = sys.argv[1:]
    kept = torch.load(source, map_location="cpu")
    weights = {name: tensor.half() for name, tensor in kept["weights"].items()}
    embedding = kept["weights"]["words.weight"]
    scale = embedding.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
    weights["words.weight"] = ((embedding / scale).round().to(torch.int8), scale.half())
    torch.save({"labels": kept["labels"], "shape": kept["shape"], "weights": weights}, out)
