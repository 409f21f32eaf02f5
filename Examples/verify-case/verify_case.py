#!/usr/bin/env python3
"""Checks a CertFlow case file without CertFlow: python3 verify_case.py CASE.zip [--key log.pub]

Written from the description in README.md beside it, with nothing but Python's own library, so that an
auditor can read all of it. Ends with 0 when everything holds, 1 when something does not, 64 on wrong use.
"""
import hashlib
import json
import sys
import zipfile
import zlib

# Ed25519, RFC 8032 section 6: points as (x, y, z, t) with x*y = z*t.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(factor, point):
    product = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            product = add(product, point)
        point = add(point, point)
        factor >>= 1
    return product


def point_of(data):
    """The point that 32 bytes stand for, or None."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(text, signature, key):
    point, nonce = point_of(key), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if None in (point, nonce) or s >= ORDER or len(signature) != 64:
        return False
    digest = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little")
    left, right = multiply(s, BASE), add(nonce, multiply(digest % ORDER, point))
    return all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


class Wrong(Exception):
    """Something that does not hold."""


def sha256(data):
    return hashlib.sha256(data).digest()


def root_of(leaf, index, size, path):
    """RFC 9162 section 2.1.3.2: where an inclusion proof leads, or None when it does not fit."""
    number, last, found = index, size - 1, leaf
    for step in path:
        if last == 0:
            return None
        if number & 1 or number == last:
            found = sha256(b"\x01" + step + found)
            while number & 1 == 0 and number:
                number, last = number >> 1, last >> 1
        else:
            found = sha256(b"\x01" + found + step)
        number, last = number >> 1, last >> 1
    return found if last == 0 else None


def key_of(line):
    words = line.split()
    key = bytes.fromhex(words[2]) if len(words) == 3 else b""
    if len(key) != 32 or words[0] != "certflow-public-key-v1" or words[1] != "ed25519":
        raise Wrong("log.pub is no Ed25519 key of a CertFlow register")
    return key, sha256(b"certflow key v1\ned25519\n" + key)[:8].hex()


def head_of(line, key, key_id):
    words = line.split()
    if len(words) != 7 or words[:3] != ["certflow-head-v1", "ed25519", key_id]:
        raise Wrong(f"head is no head of the register with the key {key_id}")
    text = "certflow tree head v1\n" + "".join(f"{word}\n" for word in words[1:6])
    if not is_signed(text.encode(), bytes.fromhex(words[6]), key):
        raise Wrong("the head is not signed by log.pub")
    return int(words[3]), bytes.fromhex(words[5])


def check_entry(line, proof, size, root, case):
    entry = json.loads(line)
    sequence = entry["sequence"]
    if type(sequence) is not int or proof["sequence"] != sequence or not 1 <= sequence <= size:
        raise Wrong(f"entry {sequence} has the proof of another")
    leaf = sha256(b"\x00certflow entry v1\n" + line)
    path = [bytes.fromhex(text) for text in proof["path"]]
    if root_of(leaf, sequence - 1, size, path) != root:
        raise Wrong(f"entry {sequence} is not in the journal that the head signs")
    if entry["subject"] != {"kind": "case", "id": case}:
        raise Wrong(f"entry {sequence} is about something else")
    return entry


def versions_of(changes, case):
    """The versions that the steps gave the case, in order."""
    for change in changes:
        if change["change"] in ("caseOpened", "caseMoved", "caseMigrated") and change["id"] == case:
            yield change.get("move", change)["version"]


def digests_of(value):
    """The evidence that facts refer to: records with a digest and a size."""
    if isinstance(value, dict):
        if {"digest", "bytes"} <= value.keys():
            yield value["digest"]["text"]
        for part in value.values():
            yield from digests_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from digests_of(part)


def check(path, known_key):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        files = {name: archive.read(name) for name in names}
    key, key_id = key_of(files["log.pub"].decode())
    if known_key is not None and known_key != key:
        raise Wrong("the case file was signed with another key than the one given")
    signature = bytes.fromhex(files["case.sig"].decode())
    if not is_signed(b"certflow case file v1\n" + files["case.json"], signature, key):
        raise Wrong("case.json is not signed by log.pub")
    case = json.loads(files["case.json"])
    if case["certflowCase"] != 1:
        raise Wrong("a case file of another version")
    members = {**case["members"], "case.json": None, "case.sig": None}
    if sorted(names) != sorted(members):
        raise Wrong(f"missing, added or twice: {set(names) ^ set(members)}")
    for name, digest in case["members"].items():
        if sha256(files[name]).hex() != digest:
            raise Wrong(f"{name} has other bytes")

    size, root = head_of(files["head"].decode(), key, key_id)
    lines = files["entries.jsonl"].split(b"\n")[:-1]
    proofs = json.loads(files["proofs.json"])
    if not len(lines) == len(proofs) == case["entries"]:
        raise Wrong("an entry or a proof is left out or added")
    entries = [check_entry(*pair, size, root, case["case"]) for pair in zip(lines, proofs)]
    if [e["sequence"] for e in entries] != sorted({e["sequence"] for e in entries}):
        raise Wrong("the entries are not in order")
    changes = [change for entry in entries for change in entry["changes"]]
    versions = list(versions_of(changes, case["case"]))
    if versions != list(range(1, case["version"] + 1)):
        raise Wrong(f"a step of the case is left out: versions {versions}")
    papers = {f"evidence/{digest}": digest for digest in digests_of(changes)}
    for change in changes:
        if change["change"] == "documentIssued":
            papers[f"documents/{change['id']}.txt"] = sha256(change["text"].encode()).hex()
    if papers != {name: case["members"][name] for name in names if "/" in name}:
        raise Wrong("evidence or documents are not those that the entries name")
    trust = "the key given" if known_key else f"its own key {key_id}: compare it with the office's"
    print(f"{case['case']}: {len(entries)} entries, {len(versions)} steps, {len(papers)} papers; in a "
          f"journal of {size} entries, signed with {trust}. Everything holds.")


def main(words):
    if len(words) not in (1, 3) or words[1:2] not in ([], ["--key"]):
        print(__doc__, file=sys.stderr)
        return 64
    try:
        check(words[0], key_of(open(words[2], encoding="ascii").read())[0] if words[1:] else None)
        return 0
    except (Wrong, LookupError, ValueError, TypeError, AttributeError, OSError, EOFError,
            RuntimeError, zipfile.BadZipFile, zlib.error) as problem:
        print(f"{words[0]}: {type(problem).__name__}: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
