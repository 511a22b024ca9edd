# Prints the known answers of TrialStreamTest; written from the description in TrialStream's documentation.
import hashlib

M = 2**64 - 1
GAMMA = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M
    return z ^ (z >> 31)


def value(seed, key, trial, index):
    s = seed & M
    digest = hashlib.sha256(key.encode()).digest()
    for i in range(0, 32, 8):
        s = mix(((s ^ int.from_bytes(digest[i:i + 8], "big")) + GAMMA) & M)
    z = mix((s + (trial * 2**20 + index + 1) * GAMMA) & M)
    return z - 2**64 if z >= 2**63 else z


key = "law=uniform prune=0.0 lock=0.0 targets=all eps=0.01 n=20"
for trial, index in [(0, 0), (0, 1), (123456789, 0), (123456789, 1048575)]:
    print(f"{value(20240607, key, trial, index)}L")
