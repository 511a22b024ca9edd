#!/usr/bin/env bash
# Everything to do on a machine with an NVIDIA GPU: does it compute what the CPU computes, how fast, against PyTorch, and then the experiments.
#
#   models/src/bench/gpu.sh OUT [DATA]
#
# OUT receives all results. DATA is the folder of cifar-10-batches-bin, mnist and cora; without it the experiments are left out.
#
#   BUILD     Maven options of both builds, for example -Ddl4j.version=1.0.0-M1.1 -Dnd4j.cuda=nd4j-cuda-11.2; default: none
#   PYTHON    a Python with PyTorch; default: python3. Without PyTorch its figures are left out
#   STEPS     steps to measure; default: 50
#   TICKETPROOF_JAVA_OPTS   options of the JVM; default: -Xmx24g, which bounds native memory too
#
# Needs a GPU and a CUDA version that the library has code for (docs/search.md). It runs mvnw clean: classes of two builds must not mix.
set -euo pipefail
if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  echo "usage: models/src/bench/gpu.sh OUT [DATA]" >&2
  exit 2
fi
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
mkdir -p "$1"
out=$(cd "$1" && pwd -P)
data=${2:+$(cd "$2" && pwd -P)}
steps=${STEPS:-50}
python=${PYTHON:-python3}
export TICKETPROOF_JAVA_OPTS=${TICKETPROOF_JAVA_OPTS:--Xmx24g}
cd "$root"

build() {
  # shellcheck disable=SC2086
  ./mvnw -B -q -DskipTests -Dproofs.skip=true ${BUILD:-} "$@" clean package
  # The launcher would otherwise build once more, without these options.
  touch target/launcher/built.default
}

echo "== CPU build: the reference"
build
./ticketproof device record --device cpu --out "$out/cpu.reference"
# What rounding alone does: the same on one thread, whose order of summation is another.
./ticketproof device check --device cpu --threads 1 --reference "$out/cpu.reference" | tee "$out/check-cpu.txt"

echo "== GPU build"
build -Pcuda
./ticketproof device info | tee "$out/info.txt"
# TF32 keeps 10 bits of a factor, no match for a tolerance of 1e-5.
if ! NVIDIA_TF32_OVERRIDE=0 ./ticketproof device check --device cuda --reference "$out/cpu.reference" | tee "$out/check.txt"; then
  echo "gpu.sh: the check of the GPU against the CPU did not pass (above, and $out/check.txt): nothing else is worth running" >&2
  exit 1
fi

echo "== speed"
./ticketproof device speed --device cuda --steps "$steps" --json | tee "$out/speed.json"
if "$python" -c 'import torch' 2>/dev/null; then
  "$python" models/src/bench/python/torch_step.py --device cuda --steps "$steps" --tf32 --beside "$out/speed.json" | tee "$out/torch.json"
else
  echo "gpu.sh: $python has no PyTorch; set PYTHON to compare with it" >&2
fi

[ -n "$data" ] || exit 0
echo "== experiments"
for name in table1 freezing; do
  ./ticketproof experiment "$name" --effort gpu --device cuda --data "$data" --out "$out/$name" --resume
done
