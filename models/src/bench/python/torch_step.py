#!/usr/bin/env python3
"""The step that `ticketproof device speed` measures, in plain PyTorch, to put the two side by side.

Stands alone (Python 3.9, PyTorch 2); neither shipped nor run in the build. The networks have the layers of models.architecture: no
biases, batch norm without affine part. A step is a forward and a backward pass with effective weights = weight * mask, then global
Edge-Popup: a quarter of the weights pruned, a quarter locked, of the free ones those with the largest |score| kept so that half of all
are; scores by SGD with momentum .9 and weight decay 1e-4. Data are random. Prints one JSON object with the fields of
`ticketproof device speed --json`; `tf32` tells whether products were rounded to TF32 (--tf32 measures both).

    python3 torch_step.py --arch conv6,resnet18 --batch 128 --tf32
    python3 torch_step.py --shapes
"""
import argparse
import json
import math
import statistics
import sys
import time

import torch
import torch.nn.functional as F

ARCHITECTURES = ("lenet-300-100", "conv2", "conv6", "resnet18", "gin")
CLASSES = {"gin": 40}
EDGES_PER_NODE = 7
FEATURES = 128


class Flat:
    """Layers in the order of the flat vector; the functions below call them to write down shapes, and again to compute."""

    def __init__(self):
        self.shapes = []
        self.views = None
        self.next = 0

    def weight(self, name, *shape):
        if self.views is None:
            self.shapes.append((name, shape))
            return None
        self.next += 1
        return self.views[self.next - 1]

    def begin(self, flat):
        self.views = [part.view(shape) for part, (_, shape) in zip(flat.split([math.prod(s) for _, s in self.shapes]), self.shapes)]
        self.next = 0


def scaled(width, factor):
    return max(1, int(width * factor + 0.5))


def dense(net, name, x, inputs, outputs):
    w = net.weight(name, outputs, inputs)
    return x if w is None else F.linear(x, w)


def convolution(net, name, x, inputs, outputs, kernel=3, stride=1):
    w = net.weight(name, outputs, inputs, kernel, kernel)
    return x if w is None else F.conv2d(x, w, stride=stride, padding=kernel // 2)


def norm(x):
    return x if x is None else F.batch_norm(x, None, None, training=True, eps=1e-5)


def relu(x):
    return x if x is None else F.relu(x)


def lenet(net, x, width, classes):
    first, second = scaled(300, width), scaled(100, width)
    x = x if x is None else x.flatten(1)
    x = relu(dense(net, "fc1", x, 784, first))
    x = relu(dense(net, "fc2", x, first, second))
    return dense(net, "out", x, second, classes)


def convolutions(channels):
    def network(net, x, width, classes):
        inputs, size = 3, 32
        for g, wide in enumerate(channels):
            outputs = scaled(wide, width)
            x = relu(convolution(net, f"conv{2 * g + 1}", x, inputs, outputs))
            x = relu(convolution(net, f"conv{2 * g + 2}", x, outputs, outputs))
            x = x if x is None else F.max_pool2d(x, 2)
            inputs, size = outputs, size // 2
        hidden = scaled(256, width)
        x = x if x is None else x.flatten(1)
        x = relu(dense(net, "fc1", x, inputs * size * size, hidden))
        x = relu(dense(net, "fc2", x, hidden, hidden))
        return dense(net, "out", x, hidden, classes)
    return network


def resnet18(net, x, width, classes):
    inputs = scaled(64, width)
    x = relu(norm(convolution(net, "stem", x, 3, inputs)))
    for stage in range(4):
        outputs = scaled(64 << stage, width)
        for block in range(2):
            name, stride = f"stage{stage + 1}-block{block + 1}", 2 if stage > 0 and block == 0 else 1
            y = relu(norm(convolution(net, name + "-conv1", x, inputs, outputs, stride=stride)))
            y = norm(convolution(net, name + "-conv2", y, outputs, outputs))
            if stride != 1 or inputs != outputs:
                x = norm(convolution(net, name + "-shortcut", x, inputs, outputs, kernel=1, stride=stride))
            x = None if x is None else F.relu(x + y)
            inputs = outputs
    x = x if x is None else x.mean((2, 3))
    return dense(net, "out", x, inputs, classes)


def gin(net, x, width, classes):
    hidden, inputs = scaled(128, width), FEATURES
    x, edges = (None, None) if x is None else x
    for layer in range(1, 5):
        x = x if x is None else x.index_add(0, edges[1], x[edges[0]])
        x = relu(norm(dense(net, f"layer{layer}-fc1", x, inputs, hidden)))
        if layer < 4:
            x = relu(norm(dense(net, f"layer{layer}-fc2", x, hidden, hidden)))
        inputs = hidden
    return dense(net, "out", x, hidden, classes)


NETWORKS = {"lenet-300-100": lenet, "conv2": convolutions((64,)), "conv6": convolutions((64, 128, 256)), "resnet18": resnet18, "gin": gin}


class Search:
    """Edge-Popup on one batch."""

    def __init__(self, name, width, examples, device, channels_last):
        self.name, self.width, self.device = name, width, device
        self.classes = CLASSES.get(name, 10)
        self.net = Flat()
        NETWORKS[name](self.net, None, width, self.classes)
        torch.manual_seed(1)
        parts, scores = [], []
        for _, shape in self.net.shapes:
            deviation = math.sqrt(2 / math.prod(shape[1:]))
            parts.append((torch.rand(math.prod(shape)) * 2 - 1) * deviation * math.sqrt(3 / 0.5))
            scores.append(torch.randn(math.prod(shape)) * deviation)
        self.weights = torch.cat(parts).to(device)
        count = self.weights.numel()
        order = torch.randperm(count)
        pruned, frozen = round(count / 4), round(count / 2)
        self.free = order[frozen:].sort().values.to(device)
        self.kept = count - round(count / 2) - (frozen - pruned)
        self.scores = torch.cat(scores).to(device)[self.free]
        self.velocity = torch.zeros_like(self.scores)
        self.free_weights = self.weights[self.free]
        self.effective = torch.zeros(count, device=device)
        locked = order[pruned:frozen].to(device)
        self.effective[locked] = self.weights[locked]
        self.effective.requires_grad_()
        self.mask()
        self.labels = torch.randint(self.classes, (examples,)).to(device)
        if name == "gin":
            edges = torch.randint(examples, (2, EDGES_PER_NODE * examples)).to(device)
            self.host, self.input = None, (torch.randn(examples, FEATURES).to(device), edges)
        else:
            self.host = torch.randn(examples, *((1, 28, 28) if name == "lenet-300-100" else (3, 32, 32)))
            if channels_last:
                self.host = self.host.contiguous(memory_format=torch.channels_last)
            if device.type == "cuda":
                self.host = self.host.pin_memory()

    @torch.no_grad()
    def mask(self):
        size = self.scores.abs()
        # Of equal scores at the threshold all are kept, not as many as fit: the same work, and rare.
        threshold = size.kthvalue(size.numel() - self.kept + 1).values
        self.effective.index_copy_(0, self.free, torch.where(size >= threshold, self.free_weights, 0))

    def pass_only(self):
        """Forward and backward, the batch copied to the device as in every step of a training."""
        data = self.input if self.host is None else self.host.to(self.device, non_blocking=True)
        self.effective.grad = None
        self.net.begin(self.effective)
        loss = F.cross_entropy(NETWORKS[self.name](self.net, data, self.width, self.classes), self.labels)
        loss.backward()
        self.synchronize()
        return loss

    @torch.no_grad()
    def popup(self, rate=0.1):
        gradient = self.effective.grad[self.free] * self.free_weights * self.scores.sign()
        self.velocity.mul_(0.9).add_(gradient).add_(self.scores, alpha=1e-4)
        self.scores.sub_(self.velocity, alpha=rate)
        self.mask()

    def step(self):
        loss = self.pass_only()
        self.popup()
        self.synchronize()
        return loss

    def synchronize(self):
        if self.device.type == "cuda":
            torch.cuda.synchronize()


def seconds(action):
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def measure(name, args, device, tf32):
    torch.set_float32_matmul_precision("high" if tf32 else "highest")
    torch.backends.cudnn.allow_tf32 = tf32
    examples = args.nodes if name == "gin" else args.batch
    search = Search(name, args.width, examples, device, args.channels_last)
    end, warm = time.perf_counter() + 1, 0
    while warm < 2 or time.perf_counter() < end:
        search.pass_only()
        search.step()
        warm += 1
    passes, steps, processor = [], [], 0.0
    for _ in range(args.steps):
        passes.append(seconds(search.pass_only))
        processor -= time.process_time()
        steps.append(seconds(search.step))
        processor += time.process_time()
    step, alone = statistics.median(steps), statistics.median(passes)
    return {"architecture": name, "width": args.width, "batch": examples, "weights": search.weights.numel(), "steps": args.steps,
            "imagesPerSecond": examples / step, "imagesPerProcessorSecond": examples * args.steps / processor,
            "passImagesPerSecond": examples / alone, "stepSeconds": step, "passSeconds": alone, "tf32": tf32,
            "loss": search.pass_only().item()}


def print_shapes(names, width):
    for name in names:
        net = Flat()
        NETWORKS[name](net, None, width, CLASSES.get(name, 10))
        print(name, sum(math.prod(shape) for _, shape in net.shapes), "weights")
        for layer, shape in net.shapes:
            print("   ", layer, "x".join(map(str, shape)))


def put_beside(rows, file):
    """Adds to each row the other program's throughput over PyTorch's, with Edge-Popup and without: above 1 it is faster than PyTorch."""
    with open(file, encoding="utf-8") as text:
        others = {(row["architecture"], row["width"], row["batch"]): row for row in json.load(text)["rows"]}
    for row in rows:
        other = others.get((row["architecture"], row["width"], row["batch"]))
        if other:
            if other["weights"] != row["weights"]:
                sys.exit(f"torch_step.py: {row['architecture']} has {row['weights']} weights, {other['weights']} in {file}")
            row["ratio"] = other["imagesPerSecond"] / row["imagesPerSecond"]
            row["passRatio"] = other["passImagesPerSecond"] / row["passImagesPerSecond"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--arch", default=",".join(ARCHITECTURES), help="architectures with commas between; default: all")
    parser.add_argument("--width", type=float, default=1, help="factor of all hidden widths")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--nodes", type=int, default=16384, help="nodes of gin's graph")
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--threads", type=int, help="threads on the CPU")
    parser.add_argument("--tf32", action="store_true", help="measure with TF32 too")
    parser.add_argument("--channels-last", action="store_true", help="keep images as [row][column][channel]")
    parser.add_argument("--beside", metavar="FILE", help="what `ticketproof device speed --json` printed; adds the ratio of its speed to PyTorch's")
    parser.add_argument("--shapes", action="store_true", help="print the layers and stop")
    args = parser.parse_args()
    names = args.arch.split(",")
    unknown = [name for name in names if name not in NETWORKS]
    if unknown or args.batch < 2 or args.nodes < 2 or args.steps < 1 or not args.width > 0:
        parser.error(f"architectures must be of {', '.join(ARCHITECTURES)}; batch and nodes at least 2, steps at least 1, width above 0")
    if args.shapes:
        print_shapes(names, args.width)
        return
    if args.device == "cuda" and not torch.cuda.is_available():
        sys.exit("torch_step.py: device cuda: PyTorch finds no GPU")
    device = torch.device("cuda" if args.device != "cpu" and torch.cuda.is_available() else "cpu")
    if args.threads:
        torch.set_num_threads(args.threads)
    torch.backends.cudnn.benchmark = True
    where = f"cuda, {torch.cuda.get_device_name()}" if device.type == "cuda" else f"cpu, {torch.get_num_threads()} threads"
    rows = [measure(name, args, device, tf32) for name in names for tf32 in ((False, True) if args.tf32 else (False,))]
    if args.beside:
        put_beside(rows, args.beside)
    library = f"PyTorch {torch.__version__}, CUDA {torch.version.cuda}, cuDNN {torch.backends.cudnn.version()}"
    print(json.dumps({"device": where, "library": library, "rows": rows}, indent=2))


if __name__ == "__main__":
    main()
