"""Under which licence is it published? According to its metadata, in the names that the catalogue uses."""

from kit.finding import unknown, value

NAMES = {
    "BSD-3-Clause": "BSD-3-Clause",
    "MIT": "MIT",
    "BSD-2-Clause": "BSD-2-Clause",
    "Apache-2.0": "Apache-2.0",
    "http://www.apache.org/licenses/LICENSE-2.0": "Apache-2.0",
    "LicenseRef-Repoze-BSD-derived": "Repoze-Public-License",
}


CLASSIFIERS = {"License :: OSI Approved :: MIT License": "MIT"}  # that for BSD does not say which one


def every(framework):
    stated = [line for line in framework.metadata.get_all("Classifier") or [] if line in CLASSIFIERS]
    if stated and not {"License", "License-Expression"} & set(framework.metadata.keys()):
        return value([CLASSIFIERS[stated[0]]], f"its classifiers have {stated[0]}")
    field = "License-Expression" if "License-Expression" in framework.metadata else "License"
    stated = framework.metadata.get(field, "nothing")
    named = [NAMES.get(part) for part in stated.split(" AND ")]
    if None in named:
        return unknown(f"{field} in its metadata is {stated}")
    return value(named, f"{field} in its metadata is {stated}")
